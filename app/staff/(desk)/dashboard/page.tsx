import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ByTechnology } from '@/components/dashboard/by-technology';
import { FirstResponse } from '@/components/dashboard/first-response';
import { LeadsByDay } from '@/components/dashboard/leads-by-day';
import { PeriodChoice } from '@/components/dashboard/period-choice';
import { Quarantine } from '@/components/dashboard/quarantine';
import { Sources } from '@/components/dashboard/sources';
import { States } from '@/components/dashboard/states';
import { Summary } from '@/components/dashboard/summary';
import { boardOf } from '@/lib/dashboard/board';
import { readFigures } from '@/lib/dashboard/queries';
import { daysOf, readPeriod } from '@/lib/dashboard/rules';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';
import { listTechnologyNames } from '@/lib/technologies/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard');
  return { title: t('title') };
}

export default async function DashboardPage({ searchParams }: PageProps<'/staff/dashboard'>) {
  const member = await requireStaff('dashboard:read');
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const period = readPeriod((await searchParams).days);
  const days = daysOf(period, new Date());
  const technologies = await listTechnologyNames(await getLocale());
  const figures = await readFigures(member, { from: days[0] ?? '', to: days.at(-1) ?? '' });
  const board = boardOf(
    figures,
    days,
    technologies.map(({ slug }) => slug),
  );
  const nameOf = (slug: string) =>
    slug === '-' ? t('noTechnology') : (technologies.find((one) => one.slug === slug)?.title ?? slug);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-s3">{t('title')}</h1>
        <PeriodChoice period={period} />
      </div>
      <p className="mt-1 mb-5 max-w-160 text-quiet">
        {board.madeAt === null
          ? t('notYet')
          : t('madeAt', {
              time: format.dateTime(board.madeAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}{' '}
        {t('small')}
      </p>
      <Summary board={board} />
      <div className="mt-8 grid gap-10">
        <LeadsByDay board={board} nameOf={nameOf} />
        <ByTechnology board={board} nameOf={nameOf} />
        <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
          <FirstResponse response={board.response} />
          <Sources sources={board.sources} />
          <States board={board} />
          <Quarantine quarantine={board.quarantine} />
        </div>
      </div>
      {may(member.role, 'minors:read') ? (
        <p className="mt-8">
          <Link href="/staff/dashboard/minors" prefetch={false} className="inline-flex min-h-11 items-center">
            {t('minorsLink')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
