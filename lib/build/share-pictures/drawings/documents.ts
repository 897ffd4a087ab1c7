import type { Motif } from '../drawing';
import { moved, stack } from '../picture';
import { sheet } from './sheet';

/** How far below the field sheets go on: the picture's edge cuts them off. */
const BLEED = 60;
/** How much lower than the other the upper sheet lies. */
const LOWERED = 92;

/** The beginning of a document. It says nothing that another version may change. */
export function documentPage(title: string, order: number): Motif {
  return {
    place: 'beside',
    least: 0,
    draw({ width, height }, { locale }) {
      const page = sheet({ title, locale, width: width * 0.88, height: height + BLEED, order });
      return moved(page, width * 0.12, 0);
    },
  };
}

/** The first two documents, one lying on the other. */
export function documentPages([upper = '', under]: readonly string[]): Motif {
  if (under === undefined) return documentPage(upper, 0);
  return {
    place: 'beside',
    least: 0,
    draw({ width, height }, { locale }) {
      const size = { width: width * 0.74, height: height + BLEED };
      const { shapes, texts } = sheet({ ...size, title: under, locale, order: 1 });
      // Text stands above all shapes, so what the upper sheet covers has to go.
      const uncovered = { shapes, texts: texts.filter(({ y }) => y < LOWERED) };
      return stack(
        moved(uncovered, width * 0.26, 0),
        moved(sheet({ ...size, title: upper, locale, order: 0 }), 0, LOWERED),
      );
    },
  };
}
