import en from '@/content/disclosures/en.json' with { type: 'json' };
import zh from '@/content/disclosures/zh.json' with { type: 'json' };
import type { Locale } from '@/lib/i18n/locales';

/** The words that the disclosures are said in. A key that English lacks fails the type check. */
type Words = typeof zh;

const WORDS: Record<Locale, Words> = { zh, en };

export function disclosureWords(locale: Locale): Words {
  return WORDS[locale];
}
