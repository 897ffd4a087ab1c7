// Every page and state looks as it does on the pictures in tests/pictures/kept; CONTRIBUTING.md says how to renew them.
import type { Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { expect, test } from '@/tests/support/fixtures';
import { inOtherFonts, useKnownFont } from '@/tests/support/known-font';
import { comparison, fixReceipt, looksOf, pictureOf, showLook } from '@/tests/support/looks';
import { openPublicPage, publicPages } from '@/tests/support/public-pages';

/** What somebody would see at once, and the comparison has to. */
const CHANGES = {
  'a heading that moved by 10 px': 'h1 { position: relative; top: 10px }',
  'another accent colour': ':root { --seal: oklch(0.465 0.175 150) }',
  'smaller text': ':root { --text-s1: 0.9375rem }',
  'a button without its ground': '.button { background: none; color: inherit }',
};

// The policy of the page, which other tests hold, would refuse the font; the service worker would ask for it elsewhere.
test.use({ bypassCSP: true, serviceWorkers: 'block', allowedComplaints: [/status of (404|422)/] });

for (const { name } of publicPages('zh')) {
  test(`the page "${name}" keeps its looks`, async ({ page, locale, messages }) => {
    await open(page, name, { locale, messages });
    for (const look of looksOf(name, locale)) {
      await showLook(page, look);
      await expect.soft(page).toHaveScreenshot(pictureOf(name, look), comparison(look));
    }
    expect(await inOtherFonts(page), 'what is drawn in a font of this machine').toEqual([]);
  });
}

for (const [change, css] of Object.entries(CHANGES)) {
  test(`${change} is another look`, { tag: '@once' }, async ({ page, locale, messages }) => {
    await open(page, 'home', { locale, messages });
    const [look] = looksOf('home', locale);
    if (!look) throw new Error('The page has no look.');
    await showLook(page, look);
    await page.addStyleTag({ content: css });
    await expect(page).not.toHaveScreenshot(pictureOf('home', look), comparison(look));
  });
}

async function open(page: Page, name: string, words: { locale: Locale; messages: Messages }): Promise<void> {
  const shown = publicPages(words.locale).find((known) => known.name === name);
  if (!shown) throw new Error(`No page ${name} in ${words.locale}`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPublicPage(page, shown, words);
  await fixReceipt(page);
  await useKnownFont(page);
}
