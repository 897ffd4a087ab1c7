import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { listOpenAppeals } from '@/lib/restrictions/queries';

/** Appeals that wait, the next due first. */
export async function OpenAppeals({ appeals }: { appeals: Awaited<ReturnType<typeof listOpenAppeals>> }) {
  const t = await getTranslations('desk-restrictions');
  const format = await getFormatter();
  if (appeals.length === 0) return null;
  return (
    <section aria-labelledby="appeals" className="mt-4 border-s-3 border-seal ps-4">
      <h2 id="appeals" className="text-s2">
        {t('appeals')}
      </h2>
      <ul>
        {appeals.map(({ id, subjectKind, reference, dueAt }) => (
          <li key={id}>
            <Link
              href={
                subjectKind === 'report' ? `/staff/reports/${reference}` : `/staff/restrictions/${reference}`
              }
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t('appeal.waiting', {
                reference,
                due: format.dateTime(new Date(dueAt.getTime() - 1000), {
                  dateStyle: 'medium',
                  timeZone: 'Asia/Shanghai',
                }),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
