import type { RunContext } from '@/lib/trials/serve';
import { FRAME, type Scorer } from './silero';

/** How often it looks whether it is still wanted. */
const FRAMES_A_TURN = 100;

/** A score for every FRAME samples; behind the end there is silence. */
export async function scoresOf(samples: Float32Array, score: Scorer, context: RunContext): Promise<number[]> {
  const scores: number[] = [];
  for (let at = 0; at < samples.length; at += FRAME) {
    if (scores.length % FRAMES_A_TURN === 0) {
      context.progress(at / samples.length);
      await new Promise((resolve) => setTimeout(resolve));
      context.signal.throwIfAborted();
    }
    scores.push(await score(samples.subarray(at, at + FRAME)));
  }
  return scores;
}
