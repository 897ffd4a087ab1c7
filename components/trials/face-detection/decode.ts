import type { Region } from '@/lib/trials/vision/region';
import type { DetectorModel } from './models';

/** A face that was found: where, and how sure the model is, from 0 to 1. */
export type Face = { box: Region; score: number };

/** Numbers the model gives for one anchor: a box and six points. */
const NUMBERS = 16;

/** Beyond it the exponential of the score overflows; MediaPipe clips there, too. */
const LARGEST_LOGIT = 100;

/** The model's raw output: boxes with points, and one logit an anchor. */
export type RawFaces = { boxes: Float32Array; logits: Float32Array };

/**
 * Reads a detector's output. Boxes come in pixels of `region`'s picture, `region` being what the model was shown. The
 * points of the eyes, the nose and the mouth that the model also gives are left unread.
 */
export function decodeFaces(
  raw: RawFaces,
  model: DetectorModel & { centres: Float32Array },
  { region, atLeast }: { region: Region; atLeast: number },
): Face[] {
  const lowestLogit = Math.log(atLeast / (1 - atLeast));
  const faces: Face[] = [];
  raw.logits.forEach((logit, anchor) => {
    if (logit < lowestLogit) return;
    const [x = 0, y = 0, width = 0, height = 0] = raw.boxes.subarray(anchor * NUMBERS, anchor * NUMBERS + 4);
    const centreX = x / model.side + (model.centres[anchor * 2] ?? 0);
    const centreY = y / model.side + (model.centres[anchor * 2 + 1] ?? 0);
    const box = {
      x: region.x + (centreX - width / model.side / 2) * region.width,
      y: region.y + (centreY - height / model.side / 2) * region.height,
      width: (width / model.side) * region.width,
      height: (height / model.side) * region.height,
    };
    if (box.width > 0 && box.height > 0) faces.push({ box, score: sigmoid(logit) });
  });
  return faces;
}

/** The boxes and the logits among a model's outputs, which come in no order to rely on. */
export function rawFaces(outputs: readonly Float32Array[]): RawFaces {
  const [logits, boxes] = [...outputs].sort((one, other) => one.length - other.length);
  if (!logits || boxes?.length !== logits.length * NUMBERS) throw new Error('not a face detector’s output');
  return { boxes, logits };
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-Math.min(Math.max(logit, -LARGEST_LOGIT), LARGEST_LOGIT)));
}
