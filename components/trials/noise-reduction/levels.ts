// Where nobody speaks, and how loud it is there.

/** What counts as silence in a result: JSON has no minus infinity, and 16 bits reach no deeper than -98. */
export const SILENCE_DB = -120;

/** 20 ms at the model's rate. */
export const SLICE = 320;
/** A slice this far below the speech, with slices like it on either side, lies in a pause. */
const BELOW_SPEECH_DB = 25;
const NEIGHBOURS = 2;
/** With fewer slices in pauses the quietest tenth stands for them. */
const FEWEST = 10;
const QUIETEST_SHARE = 0.1;

/** Mean power in dB of full scale, where a full sine has -3. */
export function decibels(power: number): number {
  return power > 0 ? Math.max(SILENCE_DB, 10 * Math.log10(power)) : SILENCE_DB;
}

export function slicePowers(samples: Float32Array): number[] {
  const count = Math.max(1, Math.floor(samples.length / SLICE));
  return Array.from({ length: count }, (_, slice) => {
    const part = samples.subarray(slice * SLICE, (slice + 1) * SLICE);
    return part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length);
  });
}

/** The slices that lie in pauses, told from the sound after its noise was taken out. */
export function pauseSlices(denoised: Float32Array): number[] {
  const levels = slicePowers(denoised).map(decibels);
  const ranked = levels.map((_, slice) => slice).sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));
  const speech = levels[ranked[Math.floor(ranked.length * 0.95)] ?? 0] ?? 0;
  const isQuiet = levels.map((level) => level < speech - BELOW_SPEECH_DB);
  const pauses = levels.map((_, slice) => slice).filter((slice) => isAround(isQuiet, slice));
  if (pauses.length >= FEWEST) return pauses;
  return ranked.slice(0, Math.ceil(ranked.length * QUIETEST_SHARE));
}

function isAround(isQuiet: boolean[], slice: number): boolean {
  for (let near = slice - NEIGHBOURS; near <= slice + NEIGHBOURS; near++)
    if (isQuiet[near] === false) return false;
  return true;
}

/** The level of a sound in some slices of it, in dB of full scale to a tenth. */
export function levelIn(samples: Float32Array, slices: readonly number[]): number {
  const powers = slicePowers(samples);
  const sum = slices.reduce((total, slice) => total + (powers[slice] ?? 0), 0);
  return Math.round(decibels(sum / Math.max(1, slices.length)) * 10) / 10;
}
