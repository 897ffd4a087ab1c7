import recording from '@/content/recordings/word-segmentation.json';
import type { Motif } from '../drawing';
import { widthOf } from '../measure';
import { EDGE, INK, SEAL } from '../palette';
import { across } from '../path-data';
import { path } from '../shapes';

const { words } = recording;
/** Between two words, in ems. */
const GAP = 0.3;
const PUNCTUATION = 'x';

/** A sentence cut into its words, each underlined by its kind: nouns, pronouns and verbs carry the meaning. */
export const wordSegmentation: Motif = {
  place: 'below',
  least: 70,
  model: recording.provenance.model,
  draw({ width, height }) {
    const ems = words.reduce((sum, { text }) => sum + widthOf(text, { size: 1, weight: 400 }) + GAP, -GAP);
    const style = { size: Math.min(height * 0.66, width / ems), weight: 400 } as const;
    const baseline = height * 0.6;
    let x = 0;
    const placed = words.map(({ text, tag }) => {
      const word = { x, text, tag, end: x + widthOf(text, style) };
      x = word.end + style.size * GAP;
      return word;
    });
    const underlines = placed
      .filter(({ tag }) => tag !== PUNCTUATION)
      .map((word) =>
        path(across(word.x, word.end, baseline + style.size * 0.34), {
          stroke: /^[nrv]/.test(word.tag) ? SEAL : EDGE,
          width: 6,
        }),
      );
    return {
      shapes: underlines.join(''),
      texts: placed.map((word) => ({ ...style, x: word.x, y: baseline, text: word.text, color: INK })),
    };
  },
};
