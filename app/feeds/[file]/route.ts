import { getTranslations } from 'next-intl/server';
import { announcementFeed } from '@/lib/announcements/feed';
import { operator } from '@/lib/content/operator';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { legalFeed } from '@/lib/legal/machine/feed';
import { siteUrl } from '@/lib/routing/site-url';

// The build doesn't know the site's address.
export const dynamic = 'force-dynamic';

const FILE = /^(legal|announcements)\.(\w+)\.xml$/;

/** `legal.zh.xml`: the published versions of the legal documents; `announcements.zh.xml`: what was announced. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[file]'>): Promise<Response> {
  const [, name, locale] = FILE.exec((await params).file) ?? [];
  if (!isLocale(locale)) {
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const feed = await (name === 'legal' ? feedOfVersions(locale) : feedOfAnnouncements(locale));
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

async function feedOfVersions(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'legal' });
  return legalFeed(
    { locale, origin: siteUrl() },
    {
      title: t('feed.title', { platform: operator().platform[locale] }),
      entry: ({ title, version }) => t('feed.entry', { title, version }),
    },
  );
}

async function feedOfAnnouncements(locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const words = {
    title: t('feed.title', { platform: operator().platform[locale] }),
    label: ({ kind, progress }: Parameters<Parameters<typeof announcementFeed>[1]['label']>[0]) =>
      progress ? `${t(`kinds.${kind}`)} · ${t(`progress.${progress}`)}` : t(`kinds.${kind}`),
  };
  return announcementFeed({ locale, origin: siteUrl() }, words, new Date());
}
