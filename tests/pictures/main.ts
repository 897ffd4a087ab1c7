// Takes a picture of every public page and state, in each width, language and colour scheme, and of the legal pages as
// they print. The words after the command keep only the pages whose name holds one of them.
import { chromium, type Browser } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Messages } from 'next-intl';
import { launchOptions } from '@/tests/support/browser';
import { openPublicPage, publicPages, type PublicPage } from '@/tests/support/public-pages';
import { startServer } from '@/tests/support/server';
import { galleryOf, type Picture } from './gallery';

const FOLDER = path.resolve('build/pictures');
const WIDTHS = [390, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
const PRINTED = ['agreement', 'policy', 'received'];

const wanted = process.argv.slice(2);
const isWanted = ({ name }: PublicPage) => wanted.length === 0 || wanted.some((word) => name.includes(word));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = process.env.E2E_ORIGIN
  ? { origin: process.env.E2E_ORIGIN, stop: () => Promise.resolve(0) }
  : await startServer({ FORMS_PER_SOURCE: '100000', FORMS_PER_HOUR: '100000' });
const browser = await chromium.launch(launchOptions);
try {
  const pictures: Picture[] = [];
  for (const locale of LOCALES) {
    const messages = (await loadMessages(locale)) as unknown as Messages;
    for (const shown of publicPages(locale).filter(isWanted)) {
      pictures.push(...(await picture(browser, shown, { locale, messages })));
      console.log(`${shown.name} (${locale})`);
    }
  }
  writeFileSync(path.join(FOLDER, 'index.html'), galleryOf(pictures));
  console.log(`${pictures.length} pictures: ${path.join(FOLDER, 'index.html')}`);
} finally {
  await browser.close();
  await server.stop();
}

async function picture(
  browser: Browser,
  shown: PublicPage,
  words: { locale: Locale; messages: Messages },
): Promise<Picture[]> {
  const { locale } = words;
  const page = await browser.newPage({
    baseURL: server.origin,
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await openPublicPage(page, shown, words);
  const name = shown.name.replaceAll(' ', '-');
  const taken: Picture[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: Math.round(width * 0.75) });
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      const file = `${name}-${locale}-${width}-${scheme}.png`;
      await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
      taken.push({ name: shown.name, locale, width, scheme, file });
    }
  }
  if (PRINTED.includes(shown.name)) {
    await page.pdf({ path: path.join(FOLDER, `${name}-${locale}.pdf`), preferCSSPageSize: true });
  }
  await page.close();
  return taken;
}
