import type { Metadata } from 'next';
import type { Route } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ListPages } from '@/components/announcements/list-pages';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { listForDesk, PAGE_ROWS } from '@/lib/announcements/queries';
import { listQuery } from '@/lib/announcements/schema';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('announcement-desk');
  return { title: t('title') };
}

export default async function DeskAnnouncementsPage({ searchParams }: PageProps<'/staff/announcements'>) {
  const member = await requireStaff('announcements:read');
  const t = await getTranslations('announcement-desk');
  const tPublic = await getTranslations('announcements');
  const format = await getFormatter();
  const locale = await getLocale();
  const { page } = listQuery.parse(await searchParams);
  const { rows, count } = await listForDesk(member, page, new Date());
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      {may(member.role, 'announcements:write') && (
        <p className="mt-3">
          <Link href="/staff/announcements/new" prefetch={false} className="button">
            {t('new')}
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="mt-5">{t('list.none')}</p>
      ) : (
        <ScrollRegion label={t('title')}>
          <table className="mt-5 w-full min-w-160 border-collapse">
            <thead>
              <tr className="border-b border-line text-start text-quiet">
                {(['titles', 'kind', 'state', 'changed'] as const).map((column) => (
                  <th key={column} scope="col" className="py-2 pe-4 text-start font-body">
                    {t(`list.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, kind, state, progress, changedAt }) => (
                <tr key={id} className="border-b border-line align-top">
                  <td className="pe-4">
                    <Link
                      href={`/staff/announcements/${id}` as Route}
                      prefetch={false}
                      className="inline-flex min-h-11 items-center"
                    >
                      {title[locale] || t('list.untitled')}
                    </Link>
                  </td>
                  <td className="py-2.5 pe-4">{tPublic(`kinds.${kind}`)}</td>
                  <td className="py-2.5 pe-4">
                    {t(`states.${state}`)}
                    {progress && ` · ${tPublic(`progress.${progress}`)}`}
                  </td>
                  <td className="py-2.5 tabular-nums">
                    {format.dateTime(changedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <ListPages
        locale={locale}
        page={page}
        pages={Math.max(1, Math.ceil(count / PAGE_ROWS))}
        address={(to) => `/staff/announcements?page=${to}`}
      />
    </>
  );
}
