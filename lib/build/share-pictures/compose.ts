import type { Card } from './card';
import { fitText, settings } from './fit-text';
import { type Arrangement, placeHeading } from './heading';
import { LEFT, masthead, RIGHT } from './masthead';
import { QUIET } from './palette';
import { moved, type Picture, stack } from './picture';
import { HEIGHT } from './render';

/** Over the whole width, for a drawing below. */
const WIDE: Arrangement = {
  titles: [...settings(1, 96, 92, 88, 84, 80, 76), ...settings(2, 84, 80, 76, 72, 68, 64)],
  summaries: [...settings(1, 34, 33, 32, 31, 30), ...settings(2, 32, 30, 28)],
  top: 144,
  width: RIGHT - LEFT,
};

/** In the left half, for a drawing beside. */
const NARROW: Arrangement = {
  titles: [
    ...settings(1, 96, 92, 88, 84, 80),
    ...settings(2, 92, 88, 84, 80, 76, 72, 68),
    ...settings(3, 72, 68, 64, 60, 54, 48, 42),
  ],
  summaries: [...settings(3, 34, 32, 30), ...settings(4, 30, 28)],
  top: 150,
  width: 580,
};

const CAPTION = HEIGHT - 40;
const ABOVE_CAPTION = CAPTION - 46;
const BELOW_WORDS = 38;
const BESIDE = { x: RIGHT - 432, y: 154, width: 432, height: CAPTION - 154 };

/** Lays a card out: whose it is, what it is called, a sentence or two, and what is drawn of it. */
export function compose(card: Card): Picture {
  const { motif, language } = card;
  const bottom = motif.model ? ABOVE_CAPTION : HEIGHT - 58;
  const wide =
    motif.place === 'below' ? placeHeading(card, WIDE, bottom - BELOW_WORDS - motif.least) : undefined;
  const heading = wide ?? placeHeading(card, NARROW, ABOVE_CAPTION);
  if (!heading) throw new Error(`There is no room for the words of the share picture of ${card.path}`);
  const top = heading.end + BELOW_WORDS;
  const field = wide ? { x: LEFT, y: top, width: RIGHT - LEFT, height: bottom - top } : BESIDE;
  return stack(
    masthead(card),
    moved(motif.draw(field, language), field.x, field.y),
    { shapes: '', texts: heading.texts },
    caption(card, wide ? WIDE.width : NARROW.width),
  );
}

/** Whose recorded result is drawn, as the page says it: it isn't the operator's own. */
function caption({ motif, language: { locale, t } }: Card, width: number): Picture {
  if (!motif.model) return { shapes: '', texts: [] };
  const text = [t('common.recorded'), motif.model[locale]].join(' · ');
  const room = { width, settings: settings(1, 20, 18, 16), weight: 400, locale } as const;
  const { lines, size } = fitText(text, room);
  const line = { x: LEFT, y: CAPTION, text: lines.join(''), size, weight: 400, color: QUIET } as const;
  return { shapes: '', texts: [line] };
}
