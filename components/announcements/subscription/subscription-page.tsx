import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteShell } from '@/components/site/site-shell';
import type { Locale } from '@/lib/i18n/locales';

type SubscriptionPageProps = { locale: Locale; path: string; heading: string; children: ReactNode };

/** What the pages about announcements by mail have in common. */
export async function SubscriptionPage({ locale, path, heading, children }: SubscriptionPageProps) {
  const { subscription } = await getMessages();
  return (
    <SiteShell locale={locale} path={path} notice={null}>
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          <h1 className="text-s4">{heading}</h1>
          <NextIntlClientProvider messages={{ subscription }}>{children}</NextIntlClientProvider>
        </div>
      </div>
    </SiteShell>
  );
}
