import type { Locale } from '@/lib/i18n/locales';
import type { Motif } from '../drawing';
import { fitText, settings } from '../fit-text';
import { EDGE, INK, PAPER, QUIET, RAISED, SEAL } from '../palette';
import { down } from '../path-data';
import { path, rect } from '../shapes';

/** The words on the form's fields and on its button. */
type FormWords = { short: readonly string[]; long: string; submit: string };

const LINE = 54;
const GAP = 20;
const LABEL = { weight: 400, color: QUIET } as const;
const BUTTON = { size: 22, weight: 600, color: PAPER, anchor: 'middle' } as const;

/** The form: short fields in two columns, a long one where the writing begins, and the button. */
export function contactForm({ short, long, submit }: FormWords): Motif {
  return {
    place: 'beside',
    least: 0,
    draw({ width, height }, { locale }) {
      const half = (width - GAP) / 2;
      const fields = short.map((name, index) => ({
        name,
        x: (index % 2) * (half + GAP),
        y: Math.floor(index / 2) * (LINE + GAP),
      }));
      const top = Math.ceil(short.length / 2) * (LINE + GAP);
      const area = { x: 2, y: top + 2, width: width - 4, height: height - top - LINE - GAP - 4 };
      return {
        shapes: [
          ...fields.map(({ x, y }) =>
            rect({ x: x + 1, y: y + 1, width: half - 2, height: LINE - 2 }, { fill: RAISED, stroke: EDGE }),
          ),
          rect(area, { fill: RAISED, stroke: INK, width: 4 }),
          path(down(24, top + 66, top + 102), { stroke: SEAL, width: 5 }),
          rect({ x: 0, y: height - LINE, width: half * 0.75, height: LINE }, { fill: INK }),
        ].join(''),
        texts: [
          ...fields.map(({ name, x, y }) => ({ ...label(name, half - 36, locale), x: x + 18, y: y + 35 })),
          { ...label(long, width - 44, locale), x: 22, y: top + 42 },
          { ...BUTTON, x: half * 0.375, y: height - 19, text: submit },
        ],
      };
    },
  };
}

function label(text: string, width: number, locale: Locale) {
  const room = { width, settings: settings(1, 21, 19, 17, 15), weight: LABEL.weight, locale };
  const { lines, size } = fitText(text, room);
  return { ...LABEL, text: lines.join(''), size };
}
