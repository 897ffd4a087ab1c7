import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeContact } from '@/components/home/home-contact';
import { HomeHero } from '@/components/home/home-hero';
import { HomeJsonLd } from '@/components/home/home-json-ld';
import { HomePromises } from '@/components/home/home-promises';
import { HomeTechnologies } from '@/components/home/home-technologies';
import { SiteShell } from '@/components/site/site-shell';
import { operator } from '@/lib/content/operator';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'home' });
  const { platform, shortName } = operator();
  const title = t('title', { platform: platform[locale] });
  const description = t('description', { operator: shortName[locale] });
  return { title: { absolute: title }, ...shareMetadata(locale, { title, description, path: '' }) };
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await enterLocale(params);
  return (
    <SiteShell locale={locale} path="">
      <HomeJsonLd locale={locale} />
      <HomeHero locale={locale} />
      <HomeTechnologies locale={locale} />
      <HomePromises locale={locale} />
      <HomeContact locale={locale} />
    </SiteShell>
  );
}
