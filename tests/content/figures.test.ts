import { existsSync, readdirSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createTranslator } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { alternativeFacts } from '@/components/figures/alternative';
import type { FigureVariant, FigureWords } from '@/components/figures/figure-props';
import { FigureView } from '@/components/figures/figure-view';
import { FIGURES, FIGURE_SLUGS, type FigureSlug } from '@/components/figures/registry';
import en from '@/content/messages/en/figures.json';
import zh from '@/content/messages/zh/figures.json';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

const MESSAGES = { zh, en };
const LARGEST_PICTURE = 20_000;
const LARGEST_MARKUP = 5_000;

function draw(slug: FigureSlug, locale: Locale, variant: FigureVariant): string {
  const t = createTranslator({
    locale,
    namespace: 'figures',
    messages: { figures: MESSAGES[locale] },
    onError: (error) => {
      throw error;
    },
  }) as FigureWords;
  const alternative = t(`${slug}.alt`, alternativeFacts(slug, locale));
  return renderToStaticMarkup(
    createElement(FigureView, { ...FIGURES[slug], slug, locale, variant, t, alternative, caption: 'full' }),
  );
}

const drawings = FIGURE_SLUGS.flatMap((slug) =>
  LOCALES.flatMap((locale) =>
    (['wide', 'row'] as const).map((variant) => ({
      slug,
      locale,
      variant,
      html: draw(slug, locale, variant),
    })),
  ),
);

describe('drawings', () => {
  it('are there for every technology, and for nothing else', () => {
    expect([...FIGURE_SLUGS]).toEqual(readdirSync('content/technologies').sort());
  });

  it.each(drawings)(
    '$slug, $variant, $locale: is light, and draws without inline style or script',
    ({ html }) => {
      expect(gzipSync(html).length).toBeLessThan(LARGEST_MARKUP);
      expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  it.each(drawings)('$slug, $variant, $locale: says in words what it shows', ({ html }) => {
    const alternative = /role="img" aria-label="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(alternative.length).toBeGreaterThan(25);
    expect(alternative).not.toMatch(/[{}]/);
  });

  it('show pictures of this site only, each under 20 KB', () => {
    const pictures = new Set(
      drawings.flatMap(({ html }) => [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((m) => m[1] ?? '')),
    );
    for (const picture of pictures) {
      expect(picture).toMatch(/^\/figures\//);
      expect(statSync(`public${picture}`).size).toBeLessThan(LARGEST_PICTURE);
    }
  });

  it.each(FIGURE_SLUGS)(
    '%s: names its sample, its maker, their licences and the day, in both languages',
    (slug) => {
      const { provenance } = FIGURES[slug];
      expect(['model', 'tool', 'own-code']).toContain(provenance.kind);
      expect(provenance.recordedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const text of [provenance.licence, provenance.sampleLicence, provenance.runtime])
        expect(text).not.toBe('');
      for (const text of [provenance.sample, provenance.model, provenance.how]) {
        for (const locale of LOCALES) expect(text[locale]).not.toBe('');
      }
      if (provenance.sampleFile) expect(existsSync(provenance.sampleFile)).toBe(true);
    },
  );
});
