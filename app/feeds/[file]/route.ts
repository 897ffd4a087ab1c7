import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import { isLocale } from '@/lib/i18n/locales';
import { legalFeed } from '@/lib/legal/machine/feed';
import { siteUrl } from '@/lib/routing/site-url';

// The build doesn't know the site's address.
export const dynamic = 'force-dynamic';

const FILE = /^legal\.(\w+)\.xml$/;

/** `legal.zh.xml`, `legal.en.xml`: the published versions of the legal documents. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[file]'>): Promise<Response> {
  const locale = FILE.exec((await params).file)?.[1];
  if (!isLocale(locale)) {
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const t = await getTranslations({ locale, namespace: 'legal' });
  const feed = await legalFeed(
    { locale, origin: siteUrl() },
    {
      title: t('feed.title', { platform: operator().platform[locale] }),
      entry: ({ title, version }) => t('feed.entry', { title, version }),
    },
  );
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
