import recording from '@/content/recordings/voice-activity.json';
import type { Motif } from '../drawing';
import { EDGE, INK, SEAL, SEAL_SOFT } from '../palette';
import { across, BAR, bars, down, thinned } from '../path-data';
import { lowered, path, rect } from '../shapes';

const { seconds, peaks, segments } = recording;
const [ABOVE, BELOW] = [22, 14];

/** A waveform in which the stretches of speech are found. */
export const voiceActivityDetection: Motif = {
  place: 'below',
  least: 150,
  model: recording.provenance.model,
  draw({ width, height }) {
    const at = (time: number) => (time / seconds) * width;
    const found = segments.map(({ start, end }) => {
      const [from, to] = [at(start), at(end)];
      const edges = path(down(from, 0, height) + down(to, 0, height), { stroke: SEAL, width: 1.5 });
      const lid = path(across(from - 0.7, to + 0.7, 2), { stroke: SEAL, width: 4 });
      return rect({ x: from, y: 0, width: to - from, height }, { fill: SEAL_SOFT }) + edges + lid;
    });
    const values = thinned(peaks, width);
    const speech = values.map((_, index) => isSpeech(((index + 0.5) / values.length) * seconds));
    const field = { width, height: height - ABOVE - BELOW };
    const wave = (inside: boolean) =>
      bars(
        values.map((value, index) => (speech[index] === inside ? value : null)),
        field,
      );
    const outside = path(wave(false), { stroke: EDGE, width: BAR });
    const inside = path(wave(true), { stroke: INK, width: BAR });
    return { shapes: found.join('') + lowered(outside + inside, ABOVE), texts: [] };
  },
};

function isSpeech(time: number): boolean {
  return segments.some(({ start, end }) => time >= start && time <= end);
}
