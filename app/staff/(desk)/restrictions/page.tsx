import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Tabs } from '@/components/desk/tabs';
import { OpenAppeals } from '@/components/restrictions/desk/open-appeals';
import { RestrictionList } from '@/components/restrictions/desk/restriction-list';
import { listOpenAppeals, listRestrictions } from '@/lib/restrictions/queries';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

const LISTS = ['waiting', 'active', 'over'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk-restrictions');
  return { title: t('title') };
}

export default async function RestrictionsPage({ searchParams }: PageProps<'/staff/restrictions'>) {
  const member = await requireStaff('restrictions:read');
  const t = await getTranslations('desk-restrictions');
  const now = new Date();
  const asked = (await searchParams).list;
  const waiting = await listRestrictions(member, 'waiting', now);
  const list = LISTS.find((known) => known === asked) ?? (waiting.length > 0 ? 'waiting' : 'active');
  const rows = list === 'waiting' ? waiting : await listRestrictions(member, list, now);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-s3">{t('title')}</h1>
        {may(member.role, 'restrictions:decide') ? (
          <Link href="/staff/restrictions/new" prefetch={false} className="button button-plain">
            {t('new')}
          </Link>
        ) : null}
      </div>
      <OpenAppeals appeals={await listOpenAppeals(member)} />
      <Tabs
        label={t('lists')}
        tabs={LISTS.map((one) => ({
          id: one,
          href: `/staff/restrictions?list=${one}` as const,
          isOpen: one === list,
          children: t(`list.${one}`, { count: waiting.length }),
        }))}
      />
      <RestrictionList rows={rows} now={now} />
    </>
  );
}
