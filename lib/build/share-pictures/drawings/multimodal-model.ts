import recording from '@/content/recordings/multimodal-model.json';
import type { Motif } from '../drawing';
import { moved, stack } from '../picture';
import { rect } from '../shapes';
import { tokens } from './tokens';

const { columns, rows, patches } = recording;
const [GAP, BELOW] = [3, 28];

/** A picture cut into patches, each in its mean colour, and the tokens of the question about it. */
export const multimodalModel: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }, { locale }) {
    const step = Math.min(width / columns, (height * 0.7) / rows);
    const squares = patches.map((colour, index) => {
      const [x, y] = [(index % columns) * step, Math.floor(index / columns) * step];
      return rect({ x, y, width: step - GAP, height: step - GAP }, { fill: `#${colour}` });
    });
    const top = step * rows + BELOW;
    const question = tokens(recording.tokens[locale], { width, height: height - top });
    return stack({ shapes: squares.join(''), texts: [] }, moved(question, 0, top));
  },
};
