import type { TrialId } from '@/lib/technologies/schema';
import type { PlainOrder } from './plain-worker';

/** A trial, the file it is run on, and the same models as often as the trial runs them on it. */
export type Subject = { trial: TrialId; file: string; plain: Omit<PlainOrder, 'sample'> };

const far = (runs: number) => ({ file: 'face_detection_full_range.tflite', side: 192, runs });
const near = (runs: number) => ({ file: 'face_detection_short_range.tflite', side: 128, runs });

export const SUBJECTS: Subject[] = [
  {
    trial: 'face-detection',
    file: 'astronaut.webp',
    // Ten tiles of 512 by 512 pixels, and two close-ups of the one face with each model.
    plain: { models: [far(12), near(2)], writesPng: false },
  },
  {
    trial: 'portrait-segmentation',
    file: 'astronaut.webp',
    // Her face is found in the whole; then the mask.
    plain: {
      models: [far(3), near(2), { file: 'selfie_segmentation.tflite', side: 256, runs: 1 }],
      writesPng: true,
    },
  },
  // No model: every frame decoded and read at the size the trial reads it.
  { trial: 'shot-segmentation', file: 'clip.mp4', plain: { models: [], writesPng: false } },
];
