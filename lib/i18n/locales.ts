export const LOCALES = ['zh', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language that prevails in legal texts and stands in when a visitor asks for none we have. */
export const DEFAULT_LOCALE: Locale = 'zh';

/** BCP 47 tags for `<html lang>`, `hreflang` and `Intl`. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Locale, string>;

export type LanguageTag = (typeof LANGUAGE_TAGS)[Locale];

/** Each language in its own words, for the switch. */
export const LANGUAGE_NAMES: Record<Locale, string> = { zh: '中文', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

export function localeOfTag(tag: LanguageTag): Locale {
  return tag === LANGUAGE_TAGS.zh ? 'zh' : 'en';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}
