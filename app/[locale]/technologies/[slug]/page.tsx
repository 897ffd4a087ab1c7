import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TechnologyFigure } from '@/components/figures/technology-figure';
import { SiteShell } from '@/components/site/site-shell';
import { Breadcrumb } from '@/components/technologies/breadcrumb';
import { ContactCall } from '@/components/technologies/contact-call';
import { ContentsList } from '@/components/technologies/contents-list';
import { RelatedTechnologies } from '@/components/technologies/related-technologies';
import { TechnologyFacts } from '@/components/technologies/technology-facts';
import { TechnologyHeading } from '@/components/technologies/technology-heading';
import { TechnologyJsonLd } from '@/components/technologies/technology-json-ld';
import { TechnologyText } from '@/components/technologies/technology-text';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { shareMetadata } from '@/lib/share/metadata';
import { findTechnology, listTechnologies } from '@/lib/technologies/queries';

type TechnologyProps = PageProps<'/[locale]/technologies/[slug]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const technologies = await listTechnologies(DEFAULT_LOCALE);
  return technologies.map(({ slug }) => ({ slug }));
}

async function readTechnology(params: TechnologyProps['params']) {
  const locale = await enterLocale(params);
  const { slug } = await params;
  return { locale, technology: (await findTechnology(slug, locale)) ?? notFound() };
}

export async function generateMetadata({ params }: TechnologyProps): Promise<Metadata> {
  const { locale, technology } = await readTechnology(params);
  const { slug, title, summary } = technology;
  const path = `/technologies/${slug}`;
  return { title, ...shareMetadata(locale, { title, description: summary, path, type: 'article' }) };
}

export default async function TechnologyPage({ params }: TechnologyProps) {
  const { locale, technology } = await readTechnology(params);
  const { slug, headings, related } = technology;
  return (
    <SiteShell locale={locale} path={`/technologies/${slug}`}>
      <div className="wrap pt-6 pb-12 lg:pt-8 lg:pb-16">
        <Breadcrumb locale={locale} technology={technology} />
        <TechnologyJsonLd locale={locale} technology={technology} />
        <article>
          <TechnologyHeading locale={locale} technology={technology} />
          <div className="pb-10">
            <TechnologyFigure slug={slug} locale={locale} variant="wide" />
          </div>
          <TechnologyFacts locale={locale} technology={technology} />
          <div className="gap-x-8 py-12 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:py-16">
            <ContentsList locale={locale} headings={headings} />
            <TechnologyText locale={locale} slug={slug} />
          </div>
        </article>
        <RelatedTechnologies locale={locale} slugs={related} />
      </div>
      <ContactCall locale={locale} slug={slug} />
    </SiteShell>
  );
}
