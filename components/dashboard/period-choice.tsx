import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PERIODS, type PeriodDays } from '@/lib/dashboard/rules';

/** The periods as links, with the one that is shown marked. */
export async function PeriodChoice({ period }: { period: PeriodDays }) {
  const t = await getTranslations('dashboard');
  return (
    <nav aria-label={t('period.label')}>
      <ul className="flex flex-wrap gap-1">
        {PERIODS.map((days) => (
          <li key={days}>
            <Link
              href={`/staff/dashboard?days=${days}`}
              prefetch={false}
              aria-current={days === period ? 'true' : undefined}
              className="flex min-h-11 items-center rounded-edge px-3 no-underline aria-[current]:bg-seal-soft aria-[current]:font-strong"
            >
              {t('period.days', { days })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
