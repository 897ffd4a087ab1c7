// Which jumps between neighbouring frames are cuts. The threshold follows the video: what stands out in an interview is nothing
// in a football match.
import { distance } from './distance';
import type { Signature } from './signature';

/** A jump below this is none, however still the video. */
const LEAST = 0.3;

/** A cut is this many times as large as what is usual around it. */
const TIMES_USUAL = 3;

/** Seconds to either side that say what is usual. */
const AROUND = 1;

/** Other jumps near a cut stay below this share of it: a fade, a whip pan or a shaking camera spreads over several frames. */
const ALONE = 0.7;

/** Seconds within which jumps belong to the same event. */
const EVENT = 0.1;

/** A picture that is back within so many seconds was only covered: a flash, a passer-by close to the lens. */
const COVERED = 0.5;

/** How like the picture before it has to be, as a share of the jump, to be called back. */
const BACK = 0.5;

/** How different each frame is from the one before; 0 for the first. */
export function distancesOf(frames: readonly Signature[]): Float32Array {
  return Float32Array.from(frames, (frame, at) => {
    const before = frames[at - 1];
    return before ? distance(before, frame) : 0;
  });
}

/** The times of the frames that begin a new shot, in seconds. */
export function findCuts(frames: readonly Signature[], distances = distancesOf(frames)): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < frames.length; at++) {
    const jump = { frames, distances, at, size: distances[at] ?? 0 };
    if (jump.size >= LEAST && standsOut(jump) && isAlone(jump) && isNoReturn(jump) && isNoCover(jump)) {
      cuts.push(frames[at]?.time ?? 0);
    }
  }
  return cuts;
}

type Jump = { frames: readonly Signature[]; distances: Float32Array; at: number; size: number };

function standsOut({ frames, distances, at, size }: Jump): boolean {
  const others = indicesWithin(frames, at, AROUND).filter((index) => index !== at);
  const sorted = others.map((index) => distances[index] ?? 0).sort((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return size >= TIMES_USUAL * usual;
}

function isAlone({ frames, distances, at, size }: Jump): boolean {
  return indicesWithin(frames, at, EVENT).every(
    (index) => index === at || (distances[index] ?? 0) < ALONE * size,
  );
}

/** False where soon after the jump the picture before it is there again. */
function isNoCover({ frames, at, size }: Jump): boolean {
  const before = frames[at - 1];
  return !before || !later(frames, at, COVERED).some((frame) => distance(before, frame) < BACK * size);
}

/** False where the jump leads back to a picture that was there shortly before: the end of a flash. */
function isNoReturn({ frames, at, size }: Jump): boolean {
  const after = frames[at];
  return !after || !earlier(frames, at, COVERED).some((frame) => distance(frame, after) < BACK * size);
}

function indicesWithin(frames: readonly Signature[], at: number, seconds: number): number[] {
  const time = frames[at]?.time ?? 0;
  const indices: number[] = [];
  for (let index = at; index > 0 && time - (frames[index]?.time ?? 0) <= seconds; index--)
    indices.push(index);
  for (let index = at + 1; index < frames.length && (frames[index]?.time ?? 0) - time <= seconds; index++) {
    indices.push(index);
  }
  return indices;
}

function later(frames: readonly Signature[], at: number, seconds: number): Signature[] {
  const time = frames[at]?.time ?? 0;
  return frames.slice(at + 1, at + 1 + MOST_FRAMES).filter((frame) => frame.time - time <= seconds);
}

function earlier(frames: readonly Signature[], at: number, seconds: number): Signature[] {
  const time = frames[at]?.time ?? 0;
  return frames
    .slice(Math.max(0, at - 1 - MOST_FRAMES), at - 1)
    .filter((frame) => time - frame.time <= seconds);
}

/** Half a second of a hundred and twenty frames a second. */
const MOST_FRAMES = 60;
