import type { MetadataRoute } from 'next';
import { DEFAULT_LOCALE, LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';
import { siteUrl } from '@/lib/routing/site-url';
import { listTechnologies, type Technology } from '@/lib/technologies/queries';
import { trialState } from '@/lib/technologies/trials';

// The build doesn't know the site's address.
export const dynamic = 'force-dynamic';

/** Every public page in every language, each with its twin in the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const technologies = await listTechnologies(DEFAULT_LOCALE);
  const documents = await listDocuments(DEFAULT_LOCALE);
  const paths = [
    '',
    '/technologies',
    ...technologies.map(({ slug }) => `/technologies/${slug}`),
    ...technologies.filter(isOpen).map(({ slug }) => `/technologies/${slug}/trial`),
    '/legal',
    // A version in force is its document's page; the others aren't for search engines.
    ...documents.map(({ document }) => `/legal/${document}`),
    '/announcements',
    '/minors',
    '/report',
    '/accessibility',
    '/licenses',
  ];
  return paths.flatMap(entries);
}

function entries(path: string): MetadataRoute.Sitemap {
  const address = (locale: string) => `${siteUrl()}/${locale}${path}`;
  const languages = Object.fromEntries(LOCALES.map((locale) => [LANGUAGE_TAGS[locale], address(locale)]));
  return LOCALES.map((locale) => ({ url: address(locale), alternates: { languages } }));
}

function isOpen({ trial }: Technology): boolean {
  return trialState(trial) === 'open';
}
