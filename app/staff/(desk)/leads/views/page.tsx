import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ViewForm } from '@/components/inbox/view-form';
import { changeView } from '@/lib/inbox/views/actions';
import { listViews } from '@/lib/inbox/views/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox.saved');
  return { title: t('title') };
}

/** One's own saved views: other names for them, and their end. */
export default async function SavedViewsPage({ searchParams }: PageProps<'/staff/leads/views'>) {
  const member = await requireStaff('leads:read');
  const [t, views, { done }] = await Promise.all([
    getTranslations('inbox.saved'),
    listViews(member),
    searchParams,
  ]);
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      {done === 'renamed' || done === 'deleted' ? (
        <p role="status" className="mt-3">
          {t(`done.${done}`)}
        </p>
      ) : null}
      {views.length === 0 ? <p className="mt-3 text-quiet">{t('none')}</p> : null}
      <ul className="mt-3 border-t border-line">
        {views.map(({ id, name, address }) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={address} prefetch={false} className="inline-flex min-h-11 items-center font-strong">
              <bdi>{name}</bdi>
            </Link>
            <ViewForm
              action={changeView}
              id={`name-${id}`}
              hidden={{ id }}
              name={name}
              verbs={['rename', 'delete']}
            />
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link href="/staff/leads" prefetch={false} className="inline-flex min-h-11 items-center">
          {t('back')}
        </Link>
      </p>
    </>
  );
}
