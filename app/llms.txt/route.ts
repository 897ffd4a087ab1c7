import { operator } from '@/lib/content/operator';
import { DEFAULT_LOCALE, LANGUAGE_NAMES, type Locale, LOCALES } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';
import { siteUrl } from '@/lib/routing/site-url';
import { listTechnologies } from '@/lib/technologies/queries';

// The build doesn't know the site's address.
export const dynamic = 'force-dynamic';

const MAY_BE_READ = `Programs may read the public pages listed here, one at a time and at a person's request or for an index.
They may not send forms, open cases or the desk, try technologies in bulk, or gather content to train models: the service
agreement (clause 2.1) says so. The Chinese text of the agreement and the policy prevails.`;

/** What a language model may read of the site, in the form proposed at llmstxt.org. */
export async function GET() {
  const { platform, name } = operator();
  const parts = await Promise.all(LOCALES.map(listIn));
  const text = [
    `# ${platform.en} (${platform.zh})`,
    `> AI technologies developed by ${name.en}`,
    MAY_BE_READ,
    ...parts,
  ];
  return new Response(`${text.join('\n\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function listIn(locale: Locale): Promise<string> {
  const technologies = await listTechnologies(locale);
  const documents = await listDocuments(locale);
  const base = `${siteUrl()}/${locale}`;
  return [
    `## ${LANGUAGE_NAMES[locale]}${locale === DEFAULT_LOCALE ? ' (prevailing)' : ''}`,
    '',
    ...technologies.map(
      ({ slug, title, summary }) => `- [${title}](${base}/technologies/${slug}): ${summary}`,
    ),
    ...documents.map(({ document, title, about }) => `- [${title}](${base}/legal/${document}): ${about}`),
  ].join('\n');
}
