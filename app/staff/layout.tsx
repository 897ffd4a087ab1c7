import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import '../globals.css';
import { ThemeScript } from '@/components/site/theme-script';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';

// Nothing of the desk is ever made ahead: every page depends on who asks.
export const dynamic = 'force-dynamic';

export const viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#101319' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    robots: { index: false, follow: false },
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
    },
  };
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const { desk } = await getMessages();
  return (
    <html lang={LANGUAGE_TAGS[locale]} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body className="desk">
        <NextIntlClientProvider messages={{ desk }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
