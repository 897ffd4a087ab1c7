import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../globals.css';
import { ThemeScript } from '@/components/site/theme-script';
import { siteScriptSrc } from '@/lib/build/site-script';
import { operator } from '@/lib/content/operator';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { PAGE_FADE } from '@/lib/routing/page-fade';
import { siteUrl } from '@/lib/routing/site-url';

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

export async function generateMetadata({
  params,
}: {
  params: Promise<{ locale: string }>;
}): Promise<Metadata> {
  const locale = await enterLocale(params);
  const platform = operator().platform[locale];
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: platform, template: `%s · ${platform}` },
    manifest: `/${locale}/manifest.webmanifest`,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
  };
}

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = await enterLocale(params);
  return (
    <html lang={LANGUAGE_TAGS[locale]} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <style>{PAGE_FADE}</style>
        <script type="module" src={siteScriptSrc()} />
      </head>
      <body>{children}</body>
    </html>
  );
}
