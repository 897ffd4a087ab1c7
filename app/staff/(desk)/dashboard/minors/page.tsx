import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/desk/tabs';
import { MinorsTable } from '@/components/oversight/minors-table';
import { readMinorsFigures } from '@/lib/oversight/minors/queries';
import { readYear, yearsUntil } from '@/lib/oversight/minors/rules';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard.minorsYear');
  return { title: t('title') };
}

/** The figures that the yearly audit on minors asks for. */
export default async function MinorsFiguresPage({ searchParams }: PageProps<'/staff/dashboard/minors'>) {
  const member = await requireStaff('minors:read');
  const now = new Date();
  const year = readYear((await searchParams).year, now);
  const [t, figures] = await Promise.all([
    getTranslations('dashboard.minorsYear'),
    readMinorsFigures(member, year),
  ]);
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-1 max-w-160 text-quiet">{t('lead')}</p>
      <Tabs
        label={t('years')}
        tabs={yearsUntil(now).map((one) => ({
          id: String(one),
          href: `/staff/dashboard/minors?year=${one}` as const,
          isOpen: one === year,
          children: one,
        }))}
      />
      <MinorsTable figures={figures} />
      <p className="mt-4 max-w-160 text-quiet">{t('under14Note')}</p>
    </>
  );
}
