import { JsonLd } from '@/components/site/json-ld';
import { operator } from '@/lib/content/operator';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';
import { sharePicture } from '@/lib/share/metadata';
import type { Technology } from '@/lib/technologies/queries';

/** What a technology's page is (schema.org TechArticle). It has no dates, since the texts carry none. */
export function TechnologyJsonLd({ locale, technology }: { locale: Locale; technology: Technology }) {
  const { slug, title, summary, keywords } = technology;
  const url = `${siteUrl()}/${locale}/technologies/${slug}`;
  const picture = sharePicture(locale, `/technologies/${slug}`);
  const publisher = {
    '@type': 'Organization',
    '@id': `${siteUrl()}/#operator`,
    name: operator().name[locale],
  };
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'TechArticle',
        headline: title,
        description: summary,
        inLanguage: LANGUAGE_TAGS[locale],
        about: { '@type': 'Thing', name: title },
        keywords,
        url,
        mainEntityOfPage: url,
        ...(picture ? { image: siteUrl() + picture } : {}),
        publisher,
        isPartOf: { '@type': 'WebSite', '@id': `${siteUrl()}/#website` },
      }}
    />
  );
}
