import recording from '@/content/recordings/content-understanding.json';
import type { Motif } from '../drawing';
import { LINE, PAPER, SEAL, SEAL_SOFT } from '../palette';
import { across, down } from '../path-data';
import { path, rect } from '../shapes';
import { filmStrip } from './film-strip';

const { seconds, shots, faces, texts, speech } = recording;
const TRACKS: readonly (readonly { start: number; end: number }[])[] = [faces, texts, speech];

/** A clip in its shots, and below it where faces, words on the screen and speech were found. */
export const contentUnderstanding: Motif = {
  place: 'below',
  least: 160,
  model: recording.provenance.model,
  draw({ width, height }) {
    const at = (time: number) => (time / seconds) * width;
    const film = height * 0.42;
    const step = (height - film) / TRACKS.length;
    const edges = (bottom: number) =>
      shots
        .slice(1)
        .map(({ start }) => down(at(start), 0, bottom))
        .join('');
    const tracks = TRACKS.map((spans, index) => {
      const middle = film + (index + 0.6) * step;
      const found = spans.map(({ start, end }) => {
        const box = {
          x: at(start) + 1.5,
          y: middle - step * 0.22,
          width: at(end) - at(start) - 3,
          height: step * 0.44,
        };
        return rect(box, { fill: SEAL_SOFT, stroke: SEAL, width: 3 });
      });
      return path(across(0, width, middle), { stroke: LINE }) + found.join('');
    });
    return {
      shapes: [
        path(edges(height), { stroke: LINE }),
        filmStrip({ width, height: film }),
        path(edges(film), { stroke: PAPER, width: 5 }),
        ...tracks,
      ].join(''),
      texts: [],
    };
  },
};
