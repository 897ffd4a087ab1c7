// Which language answers a visitor whose address doesn't say: the header's weights, and zh where they don't decide.
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';

type LanguageRange = { tag: string; weight: number };

/** The language of ours that an Accept-Language header asks for (RFC 9110, 12.5.4); the default where it asks for none. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map(readRange)
    .filter((range) => range !== null);
  const inOrder = [DEFAULT_LOCALE, ...LOCALES.filter((locale) => locale !== DEFAULT_LOCALE)];
  let best: Locale = DEFAULT_LOCALE;
  let bestWeight = 0;
  for (const locale of inOrder) {
    const weight = weightOf(locale, ranges);
    if (weight > bestWeight) {
      best = locale;
      bestWeight = weight;
    }
  }
  return best;
}

/** The language an address names; without one, the visitor's own. */
export function localeOf(pathname: string, acceptLanguage: string | undefined): Locale {
  const first = pathname.split('/')[1]?.toLowerCase();
  return isLocale(first) ? first : preferredLocale(acceptLanguage);
}

// A language that is named outweighs `*`, whatever their order.
function weightOf(locale: Locale, ranges: readonly LanguageRange[]): number {
  const named = ranges.filter(({ tag }) => tag === locale || tag.startsWith(`${locale}-`));
  const matching = named.length > 0 ? named : ranges.filter(({ tag }) => tag === '*');
  return Math.max(0, ...matching.map(({ weight }) => weight));
}

function readRange(text: string): LanguageRange | null {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!/^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)$/.test(tag)) return null;
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (quality === undefined) return { tag, weight: 1 };
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? { tag, weight: Number(quality) } : null;
}
