import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { UpcomingNotice } from '@/components/legal/upcoming-notice';
import type { Locale } from '@/lib/i18n/locales';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What surrounds every public page. `path` is the page's public path without its language: `/legal/privacy-policy`. */
export async function SiteShell({
  locale,
  path,
  notice = <UpcomingNotice locale={locale} />,
  children,
}: {
  locale: Locale;
  path: string;
  /** Stands under the header; on a page that tells the same itself, nothing. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="no-print sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-4"
      >
        {t('skip')}
      </a>
      <SiteHeader locale={locale} path={path} />
      {notice}
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter locale={locale} />
    </div>
  );
}
