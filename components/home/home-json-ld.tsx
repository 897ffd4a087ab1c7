import { JsonLd } from '@/components/site/json-ld';
import { operator } from '@/lib/content/operator';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';

/** Who runs the site and what it is called (schema.org Organization and WebSite). */
export function HomeJsonLd({ locale }: { locale: Locale }) {
  const { name, platform } = operator();
  const organization = { '@type': 'Organization', '@id': `${siteUrl()}/#operator`, name: name[locale] };
  const website = {
    '@type': 'WebSite',
    '@id': `${siteUrl()}/#website`,
    name: platform[locale],
    url: `${siteUrl()}/${locale}`,
    inLanguage: LANGUAGE_TAGS[locale],
    publisher: { '@id': organization['@id'] },
  };
  return <JsonLd data={{ '@context': 'https://schema.org', '@graph': [organization, website] }} />;
}
