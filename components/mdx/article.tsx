import type { ReactNode } from 'react';
import type { ComponentName } from '@/lib/content/allowlists';
import type { MdxComponents } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { siteLink } from './site-link';

/** What an article of `content/` is drawn with: `<Content components={articleComponents(locale)} />`. */
export function articleComponents(locale: Locale): MdxComponents {
  const own = { Note } satisfies Record<ComponentName<'article'>, unknown>;
  return { ...own, a: siteLink(locale) };
}

function Note({ children }: { children: ReactNode }) {
  return <aside className="border-s-4 border-data bg-raised px-5 py-4">{children}</aside>;
}
