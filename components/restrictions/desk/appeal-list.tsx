import { getFormatter, getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { decideAppeal } from '@/lib/restrictions/desk-actions';
import type { OpenedAppeal } from '@/lib/restrictions/queries';
import { errorWords } from './error-words';

type AppealListProps = {
  appeals: OpenedAppeal[];
  /** False: whoever looks took part in the decision. */
  canDecide: boolean;
  /** Where to go on afterwards. */
  back: string;
  subject: 'restriction' | 'report';
};

/** Appeals with what was written and what came of them; an open one with its form, for whoever may decide it. */
export async function AppealList({ appeals, canDecide, back, subject }: AppealListProps) {
  const t = await getTranslations('desk-restrictions');
  const words = await errorWords();
  const format = await getFormatter();
  const date = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
  return (
    <ol className="grid gap-5">
      {appeals.map(({ id, state, createdAt, dueAt, body, reasons }) => (
        <li key={id} className="grid gap-2 border-s-3 border-line ps-3">
          <p className="text-s0 text-quiet">
            {t('appeal.line', {
              state: t(`appeal.states.${state}`),
              at: date(createdAt),
              due: date(new Date(dueAt.getTime() - 1000)),
            })}
          </p>
          <p className="whitespace-pre-line">{body}</p>
          {reasons ? <p className="whitespace-pre-line">{t('appeal.decided', { reasons })}</p> : null}
          {state !== 'open' ? null : canDecide ? (
            <DeskForm
              action={decideAppeal}
              hidden={{ appealId: id, subject, back }}
              label={t('appeal.heading')}
              words={words}
              fields={[
                { name: 'reasons', type: 'textarea', label: t('appeal.reasons'), hint: t('appeal.hint') },
              ]}
              buttons={[
                { value: 'uphold', label: t('appeal.uphold') },
                { value: 'reject', label: t('appeal.reject'), isPlain: true },
              ]}
            />
          ) : (
            <p className="text-quiet">{t('appeal.notYou')}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
