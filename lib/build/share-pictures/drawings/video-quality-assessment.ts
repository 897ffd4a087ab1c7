import recording from '@/content/recordings/video-quality-assessment.json';
import type { Motif } from '../drawing';
import { INK, LINE, SEAL, SEAL_SOFT } from '../palette';
import { across, curve, share } from '../path-data';
import { lowered, path, rect } from '../shapes';

const { seconds, ssim, found } = recording;
const SIZE = 24;
/** The similarity to the original that is drawn, from poor to equal. */
const [POOR, EQUAL] = [0.76, 1];

/** How like the original each frame is, and the stretches that were found spoilt. */
export const videoQualityAssessment: Motif = {
  place: 'below',
  least: 130,
  model: recording.provenance.model,
  draw({ width, height }, { t }) {
    const at = (time: number) => (time / seconds) * width;
    const spoilt = found.map(({ start, end }) => {
      const ground = rect({ x: at(start), y: 0, width: at(end) - at(start), height }, { fill: SEAL_SOFT });
      return ground + path(across(at(start), at(end), height - 2), { stroke: SEAL, width: 4 });
    });
    const grid = [0, 1 / 3, 2 / 3, 1].map((part) => across(0, width, 1 + part * (height - 2)));
    const values = ssim.map((value) => share(value, POOR, EQUAL));
    const score = path(curve(values, { width, height: height - 20 }), { stroke: INK, width: 4.5 });
    return {
      shapes: path(grid.join(''), { stroke: LINE, width: 1.5 }) + spoilt.join('') + lowered(score, 8),
      texts: found.map(({ kind, start, end }) => ({
        x: at((start + end) / 2),
        y: height - 18,
        text: t(`video-quality-assessment.${kind === 'blur' ? 'blur' : 'blocks'}`),
        size: SIZE,
        weight: 400,
        color: SEAL,
        anchor: 'middle',
      })),
    };
  },
};
