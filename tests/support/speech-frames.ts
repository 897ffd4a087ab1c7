import type { Segment } from '@/components/trials/voice-activity/segments';

const FRAME_SECONDS = 0.02;
/** A frame this far below the loud ones has no speech in it, unless it lies in a gap shorter than a breath. */
const BELOW_DB = 30;
const BREATH_SECONDS = 0.2;

/** Where a clean recording has speech, told by how loud it is. */
export function spokenFrames(clean: Float32Array, sampleRate: number): boolean[] {
  const size = Math.round(FRAME_SECONDS * sampleRate);
  const levels = Array.from({ length: Math.floor(clean.length / size) }, (_, frame) => {
    const part = clean.subarray(frame * size, (frame + 1) * size);
    return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 1e-12) / size);
  });
  const loud = [...levels].sort((a, b) => a - b)[Math.floor(levels.length * 0.95)] ?? 0;
  return bridged(levels.map((level) => level > loud - BELOW_DB));
}

/** The share of frames that segments and truth agree on. */
export function agreement(segments: readonly Segment[], spoken: readonly boolean[]): number {
  const right = spoken.filter((isSpoken, frame) => {
    const at = (frame + 0.5) * FRAME_SECONDS;
    return segments.some(({ start, end }) => at >= start && at < end) === isSpoken;
  });
  return right.length / spoken.length;
}

function bridged(spoken: boolean[]): boolean[] {
  const result = [...spoken];
  let last = -1;
  for (const [frame, isSpoken] of spoken.entries()) {
    if (!isSpoken) continue;
    if (last >= 0 && (frame - last) * FRAME_SECONDS <= BREATH_SECONDS) result.fill(true, last, frame);
    last = frame;
  }
  return result;
}
