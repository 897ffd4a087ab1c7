import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { LeadView } from '@/lib/inbox/queries';

type LeadFactsProps = { lead: LeadView; technology: string; assignee: string };

/** What is known of a lead beside its person. */
export function LeadFacts({ lead, technology, assignee }: LeadFactsProps) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const at = (instant: Date | null) =>
    instant === null
      ? t('lead.notYet')
      : format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1">
      <Fact label={t('lead.state')}>
        <span className="font-strong">{t(`states.${lead.state}`)}</span>
      </Fact>
      <Fact label={t('lead.assignee')}>
        <bdi>{assignee}</bdi>
      </Fact>
      <Fact label={t('lead.technology')}>{technology}</Fact>
      <Fact label={t('lead.received')}>{at(lead.createdAt)}</Fact>
      <Fact label={t('lead.firstContact')}>{at(lead.firstContactAt)}</Fact>
      <Fact label={t('lead.lastContact')}>{at(lead.lastContactAt)}</Fact>
      <Fact label={t('lead.source')}>{t(`sources.${lead.source}`)}</Fact>
      {lead.sourcePage === null ? null : <Fact label={t('lead.page')}>{lead.sourcePage}</Fact>}
      {lead.sourceReferrer === null ? null : <Fact label={t('lead.referrer')}>{lead.sourceReferrer}</Fact>}
      {lead.campaign.length === 0 ? null : (
        <Fact label={t('lead.campaign')}>{lead.campaign.join(' / ')}</Fact>
      )}
      <Fact label={t('lead.language')}>{t(`lead.${lead.locale}`)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-quiet">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
