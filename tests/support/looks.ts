// What a picture of a page shows, and how much may differ from the kept one.
import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';

export type Look = { width: number; scheme: 'light' | 'dark' };

/** Pages with the most and the most various parts: they are compared at a third width, in the other scheme. */
const RICH = ['home', 'list', 'technology with a table', 'agreement', 'contact with errors'];

const LOOKS: Record<Locale, { every: Look; rich: Look }> = {
  zh: { every: { width: 1440, scheme: 'light' }, rich: { width: 768, scheme: 'dark' } },
  en: { every: { width: 390, scheme: 'dark' }, rich: { width: 768, scheme: 'light' } },
};

/** How much of a page is kept: pictures of text are large. */
const HEIGHTS: Record<number, number> = { 390: 2000, 768: 1400, 1440: 1600 };

export function looksOf(name: string, locale: Locale): Look[] {
  const { every, rich } = LOOKS[locale];
  return RICH.includes(name) ? [every, rich] : [every];
}

export function pictureOf(name: string, { width, scheme }: Look): string {
  return `${name.replaceAll(' ', '-')}-${width}-${scheme}.png`;
}

export async function showLook(page: Page, { width, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  // What was clicked last would look as if it were pointed at.
  await page.mouse.move(0, 0);
}

/**
 * Chromium 147 and 156 differ in up to 20 pixels of a page; the smallest change the tests make is far more. The
 * share leaves room for releases that smooth letters differently.
 */
export function comparison({ width }: Look) {
  return {
    fullPage: true,
    clip: { x: 0, y: 0, width, height: HEIGHTS[width] ?? 1600 },
    threshold: 0.2,
    maxDiffPixelRatio: 0.0005,
  };
}

/** Puts the same values in place of those that every receipt has for itself. */
export async function fixReceipt(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fixed: [RegExp, string][] = [
      [/^[LRP]-\w{4}-\w{4}$/, 'L-2345-6789'],
      [/^[\w-]{64,}$/, '0123456789abcdef'.repeat(4)],
      [/^(\d{4}-\d\d-\d\d-\w{4}|(?!\d{4}-\d\d-)[\w-]{8,40})$/, 'key'],
    ];
    for (const element of document.querySelectorAll('main :is([data-reference], .font-mono, time)')) {
      const text = element.textContent.trim();
      const found = fixed.find(([pattern]) => pattern.test(text))?.[1];
      if (element.matches('time')) element.textContent = '2026-01-02 03:04';
      else if (found && element.closest('dl') && element.children.length === 0) element.textContent = found;
    }
    for (const item of document.querySelectorAll('[data-verdict] li')) {
      if (/[LRP]-\w{4}-\w{4}/.test(item.textContent)) item.textContent = 'L-2345-6789, 2026-01-02 03:04';
    }
    for (const area of document.querySelectorAll('textarea')) if (area.value) area.value = 'typed';
  });
}
