import { siteUrl } from '@/lib/routing/site-url';
import { JsonLd } from './json-ld';

/** The way to a page from the home page, for search engines (schema.org BreadcrumbList). Paths with their language. */
export function BreadcrumbJsonLd({ trail }: { trail: readonly { name: string; path: string }[] }) {
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ name, path }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name,
          item: siteUrl() + path,
        })),
      }}
    />
  );
}
