import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AcceptedList } from '@/components/inbox/accepted-list';
import { Handling } from '@/components/inbox/handling';
import { HistoryList, peopleIn } from '@/components/inbox/history-list';
import { leadAddress } from '@/components/inbox/lead-address';
import { LeadFacts } from '@/components/inbox/lead-facts';
import { LeadNotices } from '@/components/inbox/lead-notices';
import { listContext } from '@/components/inbox/list-context';
import { NoteForm } from '@/components/inbox/note-form';
import { NoteList } from '@/components/inbox/note-list';
import { PresenceNote } from '@/components/inbox/presence';
import { RelatedLeads } from '@/components/inbox/related-leads';
import { RevealForm } from '@/components/inbox/reveal-form';
import { ShareList } from '@/components/sharing/share-list';
import type { Presence } from '@/lib/inbox/form-state';
import { enterLead } from '@/lib/inbox/presence';
import {
  findLead,
  type LeadView,
  listAccepted,
  listHistory,
  listNotes,
  listRelated,
} from '@/lib/inbox/queries';
import { NOTE_MAX } from '@/lib/inbox/schema';
import { listShareOptions } from '@/lib/sharing/queries';
import { namesOf } from '@/lib/staff/colleagues/queries';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

type Props = PageProps<'/staff/leads/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function LeadPage({ params }: Props) {
  const member = await requireStaff('leads:read');
  const { reference } = await params;
  const lead = await findLead(member, reference);
  if (lead === null) notFound();
  const [t, present, related, notes, history, accepted, affiliates] = await Promise.all([
    getTranslations('inbox'),
    enterLead(member, reference, new Date()),
    listRelated(member, reference),
    listNotes(member, reference),
    listHistory(member, reference),
    listAccepted(member, reference),
    may(member.role, 'leads:share') ? listShareOptions(member, reference) : null,
  ]);
  const { choices, texts } = await listContext(member, [lead]);
  const names = await namesOf([...peopleIn(history), ...notes.map(({ authorId }) => authorId)]);
  const { technology, assigneeId, person, isStoredOnly, isMerged } = lead;
  const isOpen = person !== null && !isStoredOnly;
  return (
    <>
      <LeadHeading lead={lead} present={present} back={t('lead.back')} />
      <LeadNotices lead={lead} canWork={choices.canWork} />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          {person === null ? null : (
            <Part id="person" heading={t('lead.person')}>
              <RevealForm
                reference={reference}
                masked={person}
                canReveal={isOpen && may(member.role, 'leads:reveal')}
              />
            </Part>
          )}
          <Part id="facts" heading={t('lead.facts')}>
            <LeadFacts
              lead={lead}
              technology={
                technology === null ? t('list.noTechnology') : (texts.technologies[technology] ?? technology)
              }
              assignee={assigneeId === null ? t('list.nobody') : (texts.names[assigneeId] ?? assigneeId)}
            />
          </Part>
          <Part id="related" heading={t('related.heading')}>
            <RelatedLeads lead={lead} related={related} canWork={choices.canWork} />
          </Part>
        </div>
        <div>
          {isOpen && !isMerged && (choices.canWork || choices.canRescue) ? (
            <Part id="handling" heading={t('handling.heading')}>
              <Handling lead={lead} choices={choices} />
            </Part>
          ) : null}
          {may(member.role, 'leads:reveal') && person !== null ? (
            <Part id="notes" heading={t('notes.heading')}>
              <NoteList notes={notes} names={names} />
              {isOpen && choices.canWork ? <NoteForm reference={reference} max={NOTE_MAX} /> : null}
            </Part>
          ) : null}
          <Part id="history" heading={t('history.heading')}>
            <HistoryList entries={history} names={names} />
          </Part>
          <Part id="accepted" heading={t('accepted.heading')}>
            <AcceptedList accepted={accepted} />
          </Part>
          {affiliates && affiliates.length > 0 ? (
            <Part id="sharing" heading={(await getTranslations('sharing'))('heading')}>
              <ShareList reference={reference} options={affiliates} />
            </Part>
          ) : null}
        </div>
      </div>
    </>
  );
}

type HeadingProps = { lead: LeadView; present: Presence | null; back: string };

function LeadHeading({ lead: { reference, version }, present, back }: HeadingProps) {
  return (
    <>
      <p>
        <Link href="/staff/leads" prefetch={false} className="inline-flex min-h-11 items-center">
          {back}
        </Link>
      </p>
      <h1 className="mb-4 font-mono text-s3">{reference}</h1>
      {present ? (
        <PresenceNote
          key={version}
          reference={reference}
          first={present}
          version={version}
          address={leadAddress(reference)}
        />
      ) : null}
    </>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-heading`} className="mb-6 border-t-2 border-ink pt-3">
      <h2 id={`${id}-heading`} className="mb-2 text-s1">
        {heading}
      </h2>
      {children}
    </section>
  );
}
