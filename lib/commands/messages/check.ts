import { LOCALES, otherLocale, type Locale } from '@/lib/i18n/locales';
import { fileOf, type Catalogue, type Problem } from './catalogue';
import { shapeOf, type Shape } from './shape';
import { typographyFaults } from '@/lib/content/typography';

/**
 * Keys that no call spells out. Each pattern says where it is computed; nothing else may stand in a message file
 * without being asked for.
 */
export const COMPUTED: { pattern: string; where: string }[] = [];

/** Everything wrong with the messages: missing in a language, empty, unreadable, different, badly set, unused. */
export function findProblems(catalogue: Catalogue, usedKeys: string[]): Problem[] {
  return [
    ...LOCALES.flatMap((locale) => missing(catalogue, locale)),
    ...LOCALES.flatMap((locale) => [...catalogue[locale]].flatMap((entry) => faultsOfText(locale, entry))),
    ...differences(catalogue),
    ...unused(catalogue, usedKeys),
  ];
}

function missing(catalogue: Catalogue, locale: Locale): Problem[] {
  return [...catalogue[otherLocale(locale)].keys()]
    .filter((key) => !catalogue[locale].has(key))
    .map((key) => ({ file: fileOf(locale, key), key, what: 'is missing in this language' }));
}

function faultsOfText(locale: Locale, [key, text]: [string, string]): Problem[] {
  const file = fileOf(locale, key);
  if (text.trim() === '') return [{ file, key, what: 'is empty' }];
  const shape = readShape(text);
  if (typeof shape === 'string') return [{ file, key, what: `can't be read as a message: ${shape}` }];
  if (locale !== 'zh') return [];
  return shape.texts.flatMap(typographyFaults).map(({ en }) => ({ file, key, what: en }));
}

function differences(catalogue: Catalogue): Problem[] {
  return [...catalogue.zh].flatMap(([key, text]) => {
    const [zh, en] = [readShape(text), readShape(catalogue.en.get(key) ?? text)];
    if (typeof zh === 'string' || typeof en === 'string') return [];
    const differing = [
      ...zh.parts.filter((part) => !en.parts.includes(part)),
      ...en.parts.filter((part) => !zh.parts.includes(part)),
    ];
    if (differing.length === 0) return [];
    return [
      {
        file: fileOf('en', key),
        key,
        what: `has not the same values and tags as zh: ${differing.join(' ')}`,
      },
    ];
  });
}

function unused(catalogue: Catalogue, usedKeys: string[]): Problem[] {
  const patterns = [...usedKeys, ...COMPUTED.map(({ pattern }) => pattern)];
  const isUsed = matcherOf(patterns);
  return [...catalogue.zh.keys()]
    .filter((key) => !isUsed(key))
    .map((key) => ({ file: fileOf('zh', key), key, what: 'is used by no code' }));
}

/** A key is used when it is asked for itself, or as part of a group that is read whole. */
function matcherOf(patterns: string[]): (key: string) => boolean {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const computed = patterns.filter((pattern) => pattern.includes('*')).map(toExpression);
  return (key) => exact.has(key) || computed.some((expression) => expression.test(key));
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

function readShape(text: string): Shape | string {
  try {
    return shapeOf(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
