import { TrialFault } from '@/lib/trials/faults';
import { decodePicture } from '@/lib/trials/picture';
import manifest from './manifest.json';
import type { Raster } from './raster';
import type { RecognisedLine } from './result';

/** More pixels than these bring no more legible text, only more memory. */
const MOST_PIXELS = 12_000_000;

type OpenedPicture = {
  raster: Raster;
  /** A line with its box in pixels of the picture as it was given. */
  enlarge: (line: RecognisedLine) => RecognisedLine;
};

/** A picture's pixels on white paper, made smaller where it is very large. Throws TrialFault. */
export async function openPicture(blob: Blob): Promise<OpenedPicture> {
  const bitmap = await decodePicture(blob, { maxPixels: manifest.limits.pixels });
  try {
    const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
    const width = Math.max(1, Math.round(bitmap.width * shrink));
    const height = Math.max(1, Math.round(bitmap.height * shrink));
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new TrialFault('out-of-memory');
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    const [x, y] = [bitmap.width / width, bitmap.height / height];
    return { raster: { width, height, data }, enlarge: (line) => scaled(line, x, y) };
  } finally {
    bitmap.close();
  }
}

function scaled(line: RecognisedLine, x: number, y: number): RecognisedLine {
  const corner = ([u, v]: RecognisedLine['box'][0]): RecognisedLine['box'][0] => [
    Math.round(u * x),
    Math.round(v * y),
  ];
  const [a, b, c, d] = line.box;
  return { ...line, box: [corner(a), corner(b), corner(c), corner(d)] };
}
