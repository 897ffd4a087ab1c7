import type { Field } from '../drawing';
import { widthOf } from '../measure';
import { INK, QUIET, SEAL } from '../palette';
import { down } from '../path-data';
import type { Picture } from '../picture';
import { path } from '../shapes';

type Token = { id: number; text: string };

const SIZES = [52, 48, 44, 40, 36, 32, 28, 24, 20, 17];

/**
 * A sentence cut into tokens, each with its number in the vocabulary below it, as large as the field allows. A middle
 * dot stands for a space.
 */
export function tokens(list: readonly Token[], { width, height }: Field): Picture {
  const laid = SIZES.map((size) => layOut(list, width, size));
  const fitting = laid.find((each) => each.height <= height) ?? laid.at(-1);
  return fitting?.picture ?? { shapes: '', texts: [] };
}

function layOut(list: readonly Token[], width: number, size: number): { picture: Picture; height: number } {
  const word = { size, weight: 400, color: INK } as const;
  const number = { size: size * 0.5, weight: 400, color: QUIET } as const;
  const [tall, indent] = [size * 1.75, size * 0.34];
  const picture: Picture = { shapes: '', texts: [] };
  let [x, y] = [0, 0];
  for (const token of list) {
    const text = token.text.replaceAll(' ', '·');
    const id = String(token.id);
    const taken = indent + Math.max(widthOf(text, word), widthOf(id, number));
    if (x > 0 && x + taken > width) [x, y] = [0, y + size * 2.3];
    picture.shapes += path(down(x + 2, y, y + tall), { stroke: SEAL, width: 3.5 });
    picture.texts.push(
      { ...word, x: x + indent, y: y + size * 0.9, text },
      { ...number, x: x + indent, y: y + size * 1.65, text: id },
    );
    x += taken + indent;
  }
  return { picture, height: y + tall };
}
