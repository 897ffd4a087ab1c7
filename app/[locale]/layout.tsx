import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import '../globals.css';
import { ThemeScript } from '@/components/site/theme-script';
import { siteScriptSrc } from '@/lib/build/site-script';
import { isLocale, LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export const viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#101319' },
  ],
};

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <html lang={LANGUAGE_TAGS[locale]} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <script type="module" src={siteScriptSrc()} />
      </head>
      <body>{children}</body>
    </html>
  );
}
