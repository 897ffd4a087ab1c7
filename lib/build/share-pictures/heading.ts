import type { Card } from './card';
import { fitText, type Setting } from './fit-text';
import { LEFT } from './masthead';
import { INK, QUIET } from './palette';
import type { PlacedText } from './picture';

/** How title and summary may be set, the best way first, from where and in which width. */
export type Arrangement = {
  titles: readonly Setting[];
  summaries: readonly Setting[];
  top: number;
  width: number;
};

/** The words of a card in their places, and how far down they reach. */
type Heading = { texts: PlacedText[]; end: number };

const TITLE = { weight: 600, color: INK, leading: 1.2 } as const;
const SUMMARY = { weight: 400, color: QUIET, leading: 1.5 } as const;
const BETWEEN = 30;
/** How far below the top of its line a baseline is, in ems. */
const ASCENT = 0.88;

/** Places title and summary, with the title as large as leaves them above `bottom`; undefined where nothing does. */
export function placeHeading(card: Card, arrangement: Arrangement, bottom: number): Heading | undefined {
  const { titles, summaries, top, width } = arrangement;
  const room = { width, locale: card.language.locale };
  const summary = fitText(card.summary, { ...room, settings: summaries, weight: SUMMARY.weight });
  for (const [index] of titles.entries()) {
    const title = fitText(card.title, { ...room, settings: titles.slice(index), weight: TITLE.weight });
    const above = placeLines(title, top, TITLE);
    const below = placeLines(summary, above.end + BETWEEN, SUMMARY);
    if (below.end <= bottom) return { texts: [...above.texts, ...below.texts], end: below.end };
  }
  return undefined;
}

function placeLines(
  { lines, size }: { lines: readonly string[]; size: number },
  top: number,
  { leading, ...style }: Pick<PlacedText, 'weight' | 'color'> & { leading: number },
): Heading {
  const texts = lines.map((text, index) => ({
    ...style,
    x: LEFT,
    y: top + size * (ASCENT + index * leading),
    text,
    size,
  }));
  return { texts, end: top + size * (1 + (lines.length - 1) * leading) };
}
