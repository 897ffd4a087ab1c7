import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { listSlugs } from '@/lib/technologies/source';
import { listCards } from './cards';
import { compose } from './compose';
import { home } from './drawings/home';
import { LEFT, RIGHT } from './masthead';
import { widthOf } from './measure';
import type { PlacedText } from './picture';
import { HEIGHT } from './render';

const cards = await listCards();
const named = cards.map((card) => ({ name: `/${card.language.locale}${card.path}`, card }));

/** The paths of the pages that share a picture, as patterns. A page may name another's picture. */
function sharingPages(): RegExp[] {
  const top = 'app/[locale]';
  const pages = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.tsx'),
  );
  return pages.flatMap((file) => {
    const source = readFileSync(path.join(top, file), 'utf8');
    if (!source.includes('shareMetadata(')) return [];
    const own = `/${path.dirname(file).split(path.sep).join('/')}`.replace(/^\/\.$/, '');
    const shown = /\bimage(?::| =) [`']([^`']+)[`']/.exec(source)?.[1] ?? own;
    return [new RegExp(`^${shown.replace(/\$\{[\w.]+\}|\[\w+\]/g, '[^/]+')}$`)];
  });
}

function extent({ x, text, anchor = 'start', ...style }: PlacedText): [left: number, right: number] {
  const width = widthOf(text, style);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, left + width];
}

describe('share pictures', () => {
  it('are there for every page that shares one, and for no other', () => {
    const pages = sharingPages();
    expect(pages.length).toBeGreaterThan(6);
    for (const page of pages)
      expect(
        cards.filter((card) => page.test(card.path)),
        page.source,
      ).not.toEqual([]);
    for (const { name, card } of named)
      expect(
        pages.some((page) => page.test(card.path)),
        name,
      ).toBe(true);
  });

  it('are there for every technology, each with a drawing of its own', async () => {
    const slugs = await listSlugs();
    for (const locale of LOCALES) {
      const own = cards.filter((card) => card.language.locale === locale);
      const motifs = slugs.map((slug) => own.find((card) => card.path === `/technologies/${slug}`)?.motif);
      expect(motifs).not.toContain(undefined);
      expect(motifs).not.toContain(home);
      expect(new Set(motifs).size).toBe(slugs.length);
    }
  });

  it('are one a page and language', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBe(cards.length);
  });

  it.each(named)('$name: says what the page says, and keeps to its edges', ({ card }) => {
    const { texts, shapes } = compose(card);
    const words = texts.map(({ text }) => text).join('');
    expect(words.replace(/\s/g, '')).toContain(card.title.replace(/\s/g, ''));
    expect(shapes).not.toMatch(/NaN|undefined|Infinity/);
    for (const text of texts) {
      const [left, right] = extent(text);
      expect(left, text.text).toBeGreaterThanOrEqual(LEFT - 1);
      expect(right, text.text).toBeLessThanOrEqual(RIGHT + 1);
      expect(text.y).toBeGreaterThan(0);
    }
    const whole = texts.filter(({ size }) => size > 24);
    for (const { y, text } of whole) expect(y, text).toBeLessThan(HEIGHT);
  });
});

describe('the words of a share picture', () => {
  const [card] = cards.filter(({ path: page }) => page === '/technologies/speech-recognition');
  if (!card) throw new Error('There is no card to try with');

  it.each([
    ['one character', '字', '短。'],
    ['the longest', '很长的名称'.repeat(12), '很长的一句话，'.repeat(30)],
    ['a single long word', 'x'.repeat(200), 'y'.repeat(400)],
  ])('find room when they are %s', (_, title, summary) => {
    const { texts } = compose({ ...card, title, summary, platform: title, section: title });
    for (const text of texts) {
      const [left, right] = extent(text);
      expect(left).toBeGreaterThanOrEqual(LEFT - 1);
      expect(right).toBeLessThanOrEqual(RIGHT + 1);
    }
  });
});
