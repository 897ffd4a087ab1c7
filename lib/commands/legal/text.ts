import { operator } from '@/lib/content/operator';
import { isLocale } from '@/lib/i18n/locales';
import { canonicalText } from '@/lib/legal/canonical';
import { currentValues } from '@/lib/legal/facts';
import { findPublished, readLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER } from '@/lib/legal/places';
import { readVersionText } from '@/lib/legal/version-text';
import type { LegalCommand } from './command';

/** Prints the canonical text, byte for byte, so that `sha256sum` can be run on it. */
export const text: LegalCommand = {
  takes: '<document> <version> <zh|en>',
  does: {
    en: 'Prints the text that is hashed (docs/canonical-text.md).',
    zh: '输出用来计算摘要值的文本（见 docs/canonical-text.md）。',
  },
  run: ([document = '', version = '', locale = '']) => {
    if (!isLocale(locale)) return null;
    const key = { document, version, locale };
    const values = findPublished(readLock(), key)?.facts[locale] ?? currentValues(locale, operator());
    process.stdout.write(canonicalText(readVersionText(LEGAL_FOLDER, key, values)));
    return true;
  },
};
