import { DEFAULT_LOCALE, LANGUAGE_TAGS, type Locale, LOCALES } from './locales';

/**
 * The canonical address of a page and its other languages, for `generateMetadata`. `path` is the page's public path
 * without its language: `/technologies`; the home page's is empty, and its `x-default` is the redirect by language.
 */
export function alternates(locale: Locale, path: string) {
  const languages = Object.fromEntries(LOCALES.map((each) => [LANGUAGE_TAGS[each], `/${each}${path}`]));
  return {
    canonical: `/${locale}${path}`,
    languages: { ...languages, 'x-default': path === '' ? '/' : `/${DEFAULT_LOCALE}${path}` },
  };
}
