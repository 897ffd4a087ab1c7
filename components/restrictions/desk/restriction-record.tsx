import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Facts } from '@/components/desk/facts';
import { namesOf } from '@/lib/staff/colleagues/queries';
import type { OpenedRestriction } from '@/lib/restrictions/queries';
import type { Change, WithheldGround } from '@/lib/restrictions/rules';

type RecordProps = { restriction: OpenedRestriction; clauseText: string; viewerId: string };

/** What was decided, by whom, and what was told of it. */
export async function RestrictionRecord({ restriction, clauseText, viewerId }: RecordProps) {
  const t = await getTranslations('desk-restrictions');
  const format = await getFormatter();
  const say = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  const names = await namesOf([restriction.proposedBy, restriction.approvedBy ?? '']);
  const by = (id: string) => (id === viewerId ? t('byYou') : (names.get(id) ?? t('byFormer')));
  const { opened, notices, report, withheld } = restriction;
  return (
    <div className="grid content-start gap-7">
      <Facts
        rows={[
          [t('columns.kind'), t(`kinds.${restriction.kind}`)],
          [t(`subjects.${restriction.subjectKind}`), opened?.subject ?? t('erased')],
          ...(restriction.trial ? ([[t('trial'), restriction.trial]] as const) : []),
          [
            t('columns.clause'),
            t('clauseOf', { version: restriction.version, clause: restriction.clause, text: clauseText }),
          ],
          [
            t('on.label'),
            format.dateTime(restriction.occurredAt, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }),
          ],
          [t('reasons'), opened?.reasons ?? t('erased')],
          [t('evidence'), opened?.evidence ?? t('erased')],
          [t('startsAt'), say(restriction.startsAt)],
          [t('columns.endsAt'), say(restriction.endsAt)],
          [t('proposedBy'), by(restriction.proposedBy)],
          ...(restriction.approvedBy ? ([[t('approvedBy'), by(restriction.approvedBy)]] as const) : []),
          ...(report
            ? ([
                [
                  t('report'),
                  <Link key="report" href={`/staff/reports/${report}`} prefetch={false}>
                    {report}
                  </Link>,
                ],
              ] as const)
            : []),
          ...(withheld
            ? ([
                [
                  t('withheld'),
                  `${t(`withheldOptions.${withheld as WithheldGround}`)}\n${opened?.withheldWhy ?? ''}`,
                ],
              ] as const)
            : []),
          ...(opened?.closing ? ([[t('closing'), opened.closing]] as const) : []),
        ]}
      />
      <section aria-labelledby="notices">
        <h2 id="notices" className="text-s2">
          {t('notices')}
        </h2>
        <ol className="mt-2">
          {notices.map(({ event, way, at }) => (
            <li key={event + at.toISOString()} className="border-b border-line py-2">
              {t(`changes.${event.replace('restriction.', '') as Change}`)}{' '}
              <span className="text-quiet">
                {say(at)} · {t(`ways.${way}`)}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
