// From scores to stretches of speech. The limits were chosen on LibriVox and synthetic Mandarin with noise of four
// kinds, as those that agree best with where the clean recording is loud.
import { FRAME, MODEL_RATE } from './silero';

export type Segment = { start: number; end: number };

/** A score from which speech begins, and one below which it may have ended. */
const BEGINS = 0.35;
const ENDS = 0.2;
/** So many low scores in a row end it; what is shorter than the least isn't speech. In frames. */
const SILENCE_FRAMES = 6;
const LEAST_FRAMES = 2;
/** Words begin and end softer than the model notices. In seconds. */
const BEFORE = 0.05;
const AFTER = 0.032;

/** Seconds, to a hundredth, in order and apart from each other. */
export function segmentsOf(scores: readonly number[], seconds: number): Segment[] {
  const segments: Segment[] = [];
  for (const [first, last] of runsOf(scores)) {
    const start = Math.max(0, (first * FRAME) / MODEL_RATE - BEFORE);
    const end = Math.min(seconds, (last * FRAME) / MODEL_RATE + AFTER);
    segments.push({ start: hundredths(start), end: hundredths(end) });
  }
  return segments.filter(({ start, end }) => end > start);
}

/** First frame, and the one behind the last, of each run of speech. */
function runsOf(scores: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  let first = -1;
  let low = 0;
  for (const [frame, score] of scores.entries()) {
    if (first < 0 && score >= BEGINS) first = frame;
    low = score < ENDS ? low + 1 : 0;
    if (first >= 0 && low === SILENCE_FRAMES) {
      runs.push([first, frame - SILENCE_FRAMES + 1]);
      first = -1;
    }
  }
  if (first >= 0) runs.push([first, scores.length - low]);
  return runs.filter(([from, to]) => to - from >= LEAST_FRAMES);
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
