import { readFileSync } from 'node:fs';
import { BrokenContent } from '@/lib/content/content-error';
import { isIsoDate } from '@/lib/core/dates';
import { otherLocale } from '@/lib/i18n/locales';
import type { CheckContext } from '../check-context';
import { currentValues } from '../facts';
import { findPublished } from '../lock';
import { textFile, type TextKey, versionFolders } from '../places';
import { readVersionText, type VersionText } from '../version-text';
import type { DraftText, EarlierVersion } from './draft';
import type { Finding } from './finding';
import { lintDraft } from './lint';
import { readSourceLines } from './source-lines';
import { readTranslation } from './translation-file';
import { applyWaivers } from './waivers';

type VersionKey = Omit<TextKey, 'locale'>;

/** Lints a draft that could be read in both languages. */
export function checkDraft(
  context: CheckContext,
  key: VersionKey,
  { zh, en }: { zh: VersionText; en: VersionText },
): Finding[] {
  const { folder, documents, findPage, now, waivers } = context;
  const prevailing = documents.prevailingLanguage;
  const findings = lintDraft({
    ...key,
    languages: [prevailing, otherLocale(prevailing)],
    texts: { zh: withLines(folder, zh), en: withLines(folder, en) },
    earlier: readEarlier(context, key),
    translation: readTranslation(folder, key),
    findPage,
    now,
  });
  return applyWaivers(findings, waivers, key);
}

function withLines(folder: string, text: VersionText): DraftText {
  return { ...text, lines: readSourceLines(text.file, readFileSync(textFile(folder, text), 'utf8')) };
}

/** Versions before it that can be read; what is wrong with the others is said where they are checked themselves. */
function readEarlier(context: CheckContext, { document, version }: VersionKey): EarlierVersion[] {
  return versionFolders(context.folder, document)
    .filter((folder) => isIsoDate(folder) && folder < version)
    .flatMap((earlier) => readBoth(context, { document, version: earlier }));
}

function readBoth({ folder, lock, operator }: CheckContext, key: VersionKey): EarlierVersion[] {
  const published = findPublished(lock, key);
  const read = (locale: TextKey['locale']) =>
    readVersionText(folder, { ...key, locale }, published?.facts[locale] ?? currentValues(locale, operator));
  try {
    const texts = { zh: read('zh'), en: read('en') };
    return [{ version: key.version, isPublished: published !== undefined, texts }];
  } catch (error) {
    if (error instanceof BrokenContent) return [];
    throw error;
  }
}
