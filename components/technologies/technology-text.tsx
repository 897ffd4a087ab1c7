import { getTranslations } from 'next-intl/server';
import type { ComponentProps, ReactNode } from 'react';
import type { MdxComponents } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { compileTechnologyText } from '@/lib/technologies/queries';

/** The five sections of a technology. */
export async function TechnologyText({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations({ locale, namespace: 'technologies.detail' });
  const Content = await compileTechnologyText(slug, locale);
  return (
    <div className="prose max-w-[34em] [&>h2:first-child]:mt-0">
      <Content components={drawnIn(locale, t('note'))} />
    </div>
  );
}

/** Texts name the pages of this site without a language; the page they stand on knows it. */
function drawnIn(locale: Locale, noteLabel: string): MdxComponents {
  return {
    a: ({ href = '', children }: ComponentProps<'a'>) => (
      <a href={href.startsWith('/') ? `/${locale}${href}` : href}>{children}</a>
    ),
    th: ({ children }: ComponentProps<'th'>) => <th scope="col">{children}</th>,
    Note: ({ children }: { children?: ReactNode }) => (
      <aside aria-label={noteLabel} className="border-s-2 border-ink ps-5">
        <p className="text-s0 font-strong">{noteLabel}</p>
        {children}
      </aside>
    ),
  };
}
