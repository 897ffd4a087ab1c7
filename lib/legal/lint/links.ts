import { LOCALES } from '@/lib/i18n/locales';
import type { VersionText } from '../version-text';
import { inEachText, type LintRule } from './draft';
import { finding, type Finding, type Spot } from './finding';
import type { PageFinder } from './site-pages';

type Version = { version: string; hasTakenEffect: boolean; findPage: PageFinder };

/** Links of a draft that lead nowhere. */
export const findDeadLinks: LintRule = inEachText((text, { version, findPage }) =>
  findDeadLinksOf(text, { version, hasTakenEffect: false, findPage }).map((found) => ({
    ...found,
    clause: text.lines[found.line - 1]?.clause ?? null,
  })),
);

/**
 * Links of a text that lead nowhere. Pages that the site will have are named until the version takes effect; from then
 * on they are late.
 */
export function findDeadLinksOf({ outline, file }: VersionText, version: Version): Finding[] {
  return outline.mentions.links.flatMap(({ name, line }) =>
    name.startsWith('#') ? [] : problemOf(name, { file, line, clause: null }, version),
  );
}

function problemOf(address: string, at: Spot, { version, hasTakenEffect, findPage }: Version): Finding[] {
  if (!address.startsWith('/') || address.startsWith('//'))
    return isSecure(address) ? [] : [insecure(address, at)];
  const pathname = address.split(/[?#]/)[0] ?? '';
  if (LOCALES.some((locale) => pathname === `/${locale}` || pathname.startsWith(`/${locale}/`))) {
    return [inOneLanguage(pathname, at)];
  }
  switch (findPage(pathname)) {
    case 'there':
      return [];
    case 'planned':
      return [planned(pathname, at, { version, hasTakenEffect })];
    case 'none':
      return [nowhere(pathname, at)];
  }
}

function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

function insecure(address: string, at: Spot): Finding {
  return finding('links', at, {
    en: [
      `The link to ${address} is neither to a page of this site nor to an https address.`,
      'Write /contact or https://….',
    ],
    zh: [`链接 ${address} 既不是本站页面，也不是 https 地址。`, '请写成 /contact 或 https://… 的形式。'],
  });
}

function inOneLanguage(pathname: string, at: Spot): Finding {
  return finding('links', at, {
    en: [`The link to ${pathname} names a language.`, `Write it without: ${pathname.slice(3) || '/'}.`],
    zh: [`链接 ${pathname} 里写了语言。`, `请去掉语言部分：${pathname.slice(3) || '/'}。`],
  });
}

function nowhere(pathname: string, at: Spot): Finding {
  return finding('links', at, {
    en: [`There is no page ${pathname} on this site.`, 'Correct the address.'],
    zh: [`本站没有 ${pathname} 这个页面。`, '请改正地址。'],
  });
}

function planned(
  pathname: string,
  at: Spot,
  { version, hasTakenEffect }: Omit<Version, 'findPage'>,
): Finding {
  return finding('links', at, {
    weight: hasTakenEffect ? 'late' : 'notice',
    en: [
      `The page ${pathname} isn't built; it must answer from ${version}.`,
      'Tell the developers: this version names the page.',
    ],
    zh: [`页面 ${pathname} 尚未建成，${version} 起必须可以打开。`, '请告知开发人员：本版本提到了这个页面。'],
  });
}
