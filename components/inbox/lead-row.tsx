import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { leadAddress } from './lead-address';
import { shanghaiDate } from '@/lib/core/dates';
import type { HiddenLine, InboxLine, LeadLine } from '@/lib/inbox/rows';
import { FIRST_RESPONSE_HOURS } from '@/lib/working-days/response-hours';
import type { ListTexts } from './list-texts';
import { useReasonWords } from './reason-words';

type LeadRowProps = ListTexts & {
  line: InboxLine;
  isMarked: boolean;
  canMark: boolean;
  canRescue: boolean;
};

/** One lead of a list: who, about what, how it stands and since when. */
export function LeadRow({ line, isMarked, canMark, canRescue, ...texts }: LeadRowProps) {
  const t = useTranslations('inbox');
  if (line.hidden) return <HiddenRow line={line} now={texts.now} />;
  const { reference, version, person } = line;
  const value = `${reference}:${version}`;
  return (
    <li
      data-lead-row
      className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2 has-checked:bg-seal-soft"
    >
      {canMark && !line.isMerged ? (
        <label className="grid min-h-11 place-items-center self-start">
          <input type="checkbox" name="lead" value={value} defaultChecked={isMarked} className="size-5" />
          <span className="sr-only">{t('list.mark', { reference })}</span>
        </label>
      ) : (
        <span />
      )}
      <div className="grid gap-x-6 gap-y-0.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,4fr)] lg:items-baseline">
        <div>
          <Link
            href={leadAddress(reference)}
            prefetch={false}
            data-lead-link
            className="inline-flex min-h-8 scroll-my-28 flex-wrap items-baseline gap-x-2 font-strong"
          >
            {person ? <bdi>{`${person.name} · ${person.company}`}</bdi> : t('list.erased')}
            <span className="font-mono text-s0 font-body text-quiet">{reference}</span>
          </Link>
          {person ? (
            <p className="text-quiet">
              {[person.phone, person.email].filter((text) => text !== '').join(' · ')}
            </p>
          ) : null}
        </div>
        <Subject line={line} technologies={texts.technologies} />
        <Standing line={line} {...texts} />
        {canRescue && line.reasons.length > 0 && line.state === 'new' ? (
          <p className="lg:col-start-3">
            <button
              type="submit"
              name="one"
              value={`rescue ${value}`}
              className="desk-link min-h-11"
              aria-label={t('list.rescueOne', { reference })}
            >
              {t('list.rescue')}
            </button>
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Subject({ line, technologies }: { line: LeadLine } & Pick<ListTexts, 'technologies'>) {
  const t = useTranslations('inbox');
  const reasonWords = useReasonWords();
  const { technology, source, reasons, isMinor, isStoredOnly, isMerged } = line;
  const marks = [
    ...(isMinor ? [t('list.minor')] : []),
    ...(isStoredOnly ? [t('list.storedOnly')] : []),
    ...(isMerged ? [t('list.merged')] : []),
  ];
  return (
    <div>
      <p>{technology === null ? t('list.noTechnology') : (technologies[technology] ?? technology)}</p>
      <p className="text-quiet">{[t(`sources.${source}`), ...marks].join(' · ')}</p>
      {reasons.length > 0 ? (
        <p className="text-quiet">{t('list.held', { reasons: reasonWords(reasons) })}</p>
      ) : null}
    </div>
  );
}

function Standing({ line, now, names, overdueSince }: { line: LeadLine } & Omit<ListTexts, 'technologies'>) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const { state, createdAt, assigneeId, followUpOn, reasons } = line;
  const since = format.relativeTime(createdAt, { now });
  const isWaiting = state === 'new' && reasons.length === 0;
  const isLate = isWaiting && createdAt <= overdueSince;
  const isOverdue = followUpOn !== null && followUpOn < shanghaiDate(now);
  return (
    <div>
      <p>
        <span className="font-strong">{t(`states.${state}`)}</span>
        {' · '}
        {assigneeId === null ? t('list.nobody') : <bdi>{names[assigneeId] ?? assigneeId}</bdi>}
      </p>
      <p className={isWaiting ? '' : 'text-quiet'}>
        <time dateTime={createdAt.toISOString()}>
          {isWaiting ? t('list.waiting', { since }) : t('list.sent', { since })}
        </time>
      </p>
      {isLate ? (
        <p className="font-strong text-seal">{t('list.late', { hours: FIRST_RESPONSE_HOURS })}</p>
      ) : null}
      {followUpOn === null ? null : (
        <p className={isOverdue ? 'font-strong text-seal' : 'text-quiet'}>
          {t(isOverdue ? 'list.overdue' : 'list.followUp', { date: followUpOn })}
        </p>
      )}
    </div>
  );
}

/** That there is a lead, and nothing of it. */
function HiddenRow({ line, now }: { line: HiddenLine; now: Date }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const since = format.relativeTime(line.createdAt, { now });
  return (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2 text-quiet">
      <span />
      <p>
        {t('list.hidden')}
        {' · '}
        <span className="font-mono text-s0">{line.reference}</span>
        {' · '}
        {t('list.sent', { since })}
      </p>
    </li>
  );
}
