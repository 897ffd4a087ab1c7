import { styleText } from 'node:util';
import { operator } from '@/lib/content/operator';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { currentValues } from '@/lib/legal/facts';
import { findPublished, readLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER, type TextKey, versionFolders } from '@/lib/legal/places';
import { compareTexts } from '@/lib/legal/redline';
import { readVersionText } from '@/lib/legal/version-text';
import type { LegalCommand } from './command';
import { type Drawing, drawRedline } from './draw-redline';

const MARKED: Drawing = {
  added: (text) => `{+${text}+}`,
  removed: (text) => `[-${text}-]`,
};

const COLOURED: Drawing = {
  added: (text) => styleText(['green', 'underline'], text),
  removed: (text) => styleText(['red', 'strikethrough'], text),
};

/** What changes from one version to another, drafts included. */
export const diff: LegalCommand = {
  takes: '<document> <from> <to> [zh|en]',
  does: {
    en: 'Prints what changes from one version to another, clause by clause.',
    zh: '逐条列出两个版本之间的变化。',
  },
  run: printRedline,
};

/** In colour on a terminal, with marks elsewhere. False where the words name no two versions. */
function printRedline(words: string[]): boolean {
  const [document = '', from = '', to = '', locale = DEFAULT_LOCALE] = words;
  const folders = versionFolders(LEGAL_FOLDER, document);
  if (!isLocale(locale) || !folders.includes(from) || !folders.includes(to)) {
    console.error(
      `npm run legal -- diff <document> <from> <to> [zh|en]; versions: ${folders.join(', ') || 'none'}`,
    );
    return false;
  }
  const [before, after] = [from, to].map((version) => sectionsIn({ document, version, locale }));
  const redline = compareTexts(before ?? [], after ?? [], locale);
  const drawing = process.stdout.isTTY ? COLOURED : MARKED;
  console.log([`${document} ${from} → ${to} (${locale})`, ...drawRedline(redline, drawing)].join('\n'));
  return true;
}

/** A published version with the values it was published with, a draft with today's. Throws BrokenContent. */
function sectionsIn(key: TextKey) {
  const values = findPublished(readLock(), key)?.facts[key.locale] ?? currentValues(key.locale, operator());
  return readVersionText(LEGAL_FOLDER, key, values).outline.sections;
}
