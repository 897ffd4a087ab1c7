import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NewRestriction } from '@/components/restrictions/desk/new-restriction';
import { isIsoDate, shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { clausesAt } from '@/lib/restrictions/clauses';
import { requireStaff } from '@/lib/staff/session';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk-restrictions');
  return { title: t('new') };
}

/** First the day on which it happened, which says what version counts; then the rest, with that version's clauses. */
export default async function NewRestrictionPage({ searchParams }: PageProps<'/staff/restrictions/new'>) {
  await requireStaff('restrictions:decide');
  const { on, report: asked } = await searchParams;
  const t = await getTranslations('desk-restrictions');
  const now = new Date();
  const today = shanghaiDate(now);
  const day = typeof on === 'string' && isIsoDate(on) && on <= today ? on : today;
  const report = typeof asked === 'string' && REFERENCE_PATTERN.test(asked) ? asked : '';
  const at = day === today ? now : new Date(startOfShanghaiDay(day).getTime() + DAY_MS - 1);
  const cited = await clausesAt(at, await getLocale());
  return (
    <div className="max-w-180">
      <h1 className="text-s3">{t('new')}</h1>
      {report ? <p className="mt-1 text-quiet">{t('fromReport', { reference: report })}</p> : null}
      <form method="get" className="mt-5 flex flex-wrap items-end gap-3">
        {report ? <input type="hidden" name="report" value={report} /> : null}
        <div className="grid gap-1.5">
          <label htmlFor="on" className="font-strong">
            {t('on.label')}
          </label>
          <input id="on" name="on" type="date" max={today} defaultValue={day} className="field" />
        </div>
        <button type="submit" className="button button-plain">
          {t('on.choose')}
        </button>
      </form>
      {cited ? (
        <NewRestriction cited={cited} day={day} report={report} now={now} />
      ) : (
        <p className="mt-5">{t('on.none')}</p>
      )}
    </div>
  );
}
