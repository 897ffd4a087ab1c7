import type { ComponentProps } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** Links in content name no language: `/contact` leads to the page in the reader's own. */
export function siteLink(locale: Locale) {
  return function SiteLink({ href = '', children }: ComponentProps<'a'>) {
    if (href.startsWith('/')) return <a href={`/${locale}${href}`}>{children}</a>;
    if (href.startsWith('#')) return <a href={href}>{children}</a>;
    return (
      <a href={href} rel="noopener noreferrer">
        {children}
      </a>
    );
  };
}
