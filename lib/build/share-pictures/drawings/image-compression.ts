import recording from '@/content/recordings/image-compression.json';
import type { Motif } from '../drawing';
import { EDGE, INK, LINE, SEAL } from '../palette';
import { across, share } from '../path-data';
import { circle, path, tenth } from '../shapes';

const { results, tiles } = recording;
const FORMATS = [
  { format: 'avif', name: 'AVIF', color: SEAL },
  { format: 'webp', name: 'WebP', color: INK },
  { format: 'jpeg', name: 'JPEG', color: EDGE },
];
/** Sizes drawn, in bytes, each twice the one before by equal steps; and the similarity drawn. */
const [SMALL, LARGE] = [2000, 40000];
const [POOR, GOOD] = [0.7, 0.99];
const SIZE = 26;

/** How like the original a picture is by how many bytes it takes, in three formats. */
export const imageCompression: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }) {
    const point = ({ bytes, ssim }: { bytes: number; ssim: number }) =>
      [
        share(Math.log(bytes), Math.log(SMALL), Math.log(LARGE)) * width,
        (1 - share(ssim, POOR, GOOD)) * height,
      ] as const;
    const curves = FORMATS.map(({ format, color }) => {
      const points = results.filter((result) => result.format === format).map(point);
      const marks = tiles.filter((tile) => tile.format === format);
      const line = path(`M${points.map((each) => each.map(tenth).join(' ')).join('L')}`, {
        stroke: color,
        width: 5,
      });
      return line + marks.map((mark) => circle(point(mark), 10, { fill: color })).join('');
    });
    const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => across(0, width, 1 + part * (height - 2)));
    const row = (index: number) => height - 30 - (FORMATS.length - 1 - index) * SIZE * 1.6;
    const keys = FORMATS.map(({ color }, index) =>
      path(across(width - 130, width - 96, row(index) - 9), { stroke: color, width: 6 }),
    );
    return {
      shapes: [path(grid.join(''), { stroke: LINE, width: 1.5 }), ...curves, ...keys].join(''),
      texts: FORMATS.map(({ name }, index) => ({
        x: width - 80,
        y: row(index),
        text: name,
        size: SIZE,
        weight: 400,
        color: INK,
      })),
    };
  },
};
