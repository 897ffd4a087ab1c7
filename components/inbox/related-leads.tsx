import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { addressOf } from '@/lib/inbox/address';
import type { LeadView, Related } from '@/lib/inbox/queries';
import type { InboxLine } from '@/lib/inbox/rows';
import { leadAddress } from './lead-address';
import { MergeForm } from './merge-form';

type RelatedLeadsProps = { lead: LeadView; related: Related; canWork: boolean };

/** Other leads of the same person and company, and what was merged. Nothing here keeps anybody from working. */
export function RelatedLeads({ lead, related, canWork }: RelatedLeadsProps) {
  const t = useTranslations('inbox');
  const canMerge = canWork && !lead.isMerged && !lead.isStoredOnly && lead.person !== null;
  return (
    <>
      {related.length === 0 ? <p className="text-quiet">{t('related.none')}</p> : null}
      {related.map(({ kind, find, lines }) => (
        <div key={find} className="mb-3">
          <h3 className="flex flex-wrap items-baseline gap-x-3">
            {t(`related.${kind}`)}
            <Link
              href={addressOf({ find })}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-body"
            >
              {t('related.all')}
            </Link>
          </h3>
          <ul className="border-t border-line">
            {lines.map((line) => (
              <li key={line.reference} className="border-b border-line py-1.5">
                <RelatedLine line={line} />
                {canMerge && !line.hidden && !line.isMerged && line.person !== null ? (
                  <MergeForm reference={lead.reference} version={lead.version} into={line.reference} />
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {lead.merged.length > 0 ? (
        <>
          <h3>{t('lead.merged')}</h3>
          <ul className="flex flex-wrap gap-x-4">
            {lead.merged.map((reference) => (
              <li key={reference}>
                <Link
                  href={leadAddress(reference)}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center font-mono"
                >
                  {reference}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function RelatedLine({ line }: { line: InboxLine }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const day = format.dateTime(line.createdAt, { dateStyle: 'medium' });
  if (line.hidden) return <p className="text-quiet">{`${t('list.hidden')} · ${line.reference}`}</p>;
  const { reference, person, state, isMerged } = line;
  const who = person ? `${person.name} · ${person.company}` : t('list.erased');
  return (
    <p>
      <Link href={leadAddress(reference)} prefetch={false} className="font-mono">
        {reference}
      </Link>
      {` ${who} · ${isMerged ? t('list.merged') : t(`states.${state}`)} · ${day}`}
    </p>
  );
}
