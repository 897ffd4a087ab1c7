import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AnnouncementList } from '@/components/announcements/announcement-list';
import { FollowAnnouncements } from '@/components/announcements/follow-announcements';
import { KindFilter } from '@/components/announcements/kind-filter';
import { ListPages } from '@/components/announcements/list-pages';
import { SiteShell } from '@/components/site/site-shell';
import { listAnnouncements, listCurrent, PAGE_ROWS } from '@/lib/announcements/queries';
import { hasProgress } from '@/lib/announcements/rules';
import { listQuery } from '@/lib/announcements/schema';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { shareMetadata } from '@/lib/share/metadata';

type ListProps = PageProps<'/[locale]/announcements'>;

export const dynamic = 'force-dynamic';

async function readAsked({ params, searchParams }: ListProps) {
  const locale = await enterLocale(params);
  return { locale, ...listQuery.parse(await searchParams) };
}

export async function generateMetadata(props: ListProps): Promise<Metadata> {
  const { locale, kind, page } = await readAsked(props);
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const title = kind ? `${t(`kinds.${kind}`)} · ${t('title')}` : t('title');
  const shared = shareMetadata(locale, { title, description: t('description'), path: '/announcements' });
  const feed = { 'application/atom+xml': `/feeds/announcements.${locale}.xml` };
  return {
    title,
    ...shared,
    alternates: { ...shared.alternates, types: feed },
    // Pages of the list move on with every announcement; each of those has a page of its own.
    ...(kind !== null || page > 1 ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function AnnouncementsPage(props: ListProps) {
  const { locale, kind, page } = await readAsked(props);
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const now = new Date();
  const { rows, count } = await listAnnouncements({ kind, page }, now);
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  if (page > pages) notFound();
  const isStart = kind === null && page === 1;
  const current = isStart ? (await listCurrent(now)).filter((row) => hasProgress(row.kind)) : [];
  const query = (to: number) =>
    new URLSearchParams({ ...(kind && { kind }), ...(to > 1 && { page: String(to) }) }).toString();
  const address = (to: number) => `/${locale}/announcements${query(to) && `?${query(to)}`}`;
  return (
    <SiteShell locale={locale} path={address(page).slice(`/${locale}`.length)}>
      <div className="wrap py-12 lg:py-16">
        <h1 className="text-s4">{t('title')}</h1>
        <p className="mt-4 max-w-[38em]">{t('intro')}</p>
        <FollowAnnouncements locale={locale} />
        <KindFilter locale={locale} kind={kind} />
        {current.length > 0 && (
          <section aria-labelledby="now" className="mt-10">
            <h2 id="now" className="text-s3">
              {t('list.now')}
            </h2>
            <AnnouncementList locale={locale} rows={current} label={t('list.now')} />
          </section>
        )}
        <section aria-labelledby="published" className="mt-10">
          <h2 id="published" className="text-s3">
            {kind ? t(`kinds.${kind}`) : t('list.published')}
          </h2>
          {rows.length === 0 && <p className="mt-4">{t(kind ? 'list.noneOfKind' : 'list.none')}</p>}
          {rows.length > 0 && <AnnouncementList locale={locale} rows={rows} label={t('list.published')} />}
          <ListPages locale={locale} page={page} pages={pages} address={address} />
        </section>
      </div>
    </SiteShell>
  );
}
