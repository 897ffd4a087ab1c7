// A lead on its sender's case page.
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { addWorkingDays } from '@/lib/working-days/working-days';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import { eraseLead } from '@/lib/leads/mutations';
import { findLeadId } from '@/lib/leads/queries';
import { checkLead } from '@/lib/leads/schema';
import { succeed } from '@/lib/core/result';
import type { CaseAct, CaseFact, CaseKind, CaseView } from './kind';
import { maskEmail } from './mask';
import { correctLead, restrictLead, withdrawConsent } from './mutations';
import { findOwnLead, type OwnLead } from './queries';

const SENT = ['name', 'phone', 'email', 'company', 'description'] as const;

/** States in which nobody of ours is going to answer any more. */
const CLOSED = ['won', 'lost', 'spam'];

export const leadCase: CaseKind = {
  findId: findLeadId,
  findAddress: async (id) => {
    const lead = await findOwnLead(id);
    if (!lead?.sent) return null;
    return { reference: lead.reference, email: lead.sent.email, locale: lead.locale };
  },
  findView: async (id) => {
    const lead = await findOwnLead(id);
    return lead && viewOf(lead);
  },
  acts: {
    correct: async (id, input, now) => {
      const lead = await findOwnLead(id);
      if (!lead?.sent) return { ok: false, reason: 'gone' };
      const checked = checkLead({ ...lead.sent, ...input, technology: '', accept: 'yes' });
      if (!checked.ok) return { ok: false, reason: 'invalid', errors: checked.errors };
      return correctLead(id, checked.input, now);
    },
    withdraw: (id, _input, now) => withdrawAndErase(id, now),
    unshare: (id, _input, now) => withdrawConsent(id, ['contact-form.share'], now),
    restrict: (id, _input, now) => restrictLead(id, now),
    erase: (id, _input, now) => erase(id, now),
  },
};

/** What rests on a withdrawn consent is deleted without being asked (Personal Information Protection Law, art. 47). */
async function withdrawAndErase(id: string, now: Date) {
  const withdrawn = await withdrawConsent(id, ['contact-form', 'contact-form.share'], now);
  return withdrawn.ok ? erase(id, now) : withdrawn;
}

async function erase(id: string, now: Date) {
  const lead = await findOwnLead(id);
  const erased = lead && (await eraseLead(lead.reference, 'visitor', now));
  return erased?.ok ? succeed(null) : ({ ok: false, reason: 'gone' } as const);
}

function viewOf(lead: OwnLead): CaseView {
  const { sent, technology, state, reference, createdAt, lastContactAt, storedOnlySince } = lead;
  const facts: CaseFact[] = sent ? SENT.map((name) => ({ name, value: sent[name] })) : [];
  const isClosed = sent === null || CLOSED.includes(state);
  const isAnswered = lastContactAt !== null || isClosed;
  return {
    reference,
    state: standing(lead),
    isClosed,
    receivedAt: createdAt,
    promisedBy: isAnswered ? null : addWorkingDays(createdAt, REPLY_WITHIN.count).endsAt,
    closedAt: null,
    sent: technology ? [...facts, { name: 'technology', value: technology }] : facts,
    correctable: facts.filter(({ name }) => CONTACT_FIELDS.some((field) => field === name)),
    answer: null,
    canWrite: sent !== null,
    can: sent ? actsOf(lead, storedOnlySince !== null) : [],
    atOnce: null,
    isWholePerson: false,
    maskedEmail: sent && maskEmail(sent.email),
  };
}

function actsOf({ isShared }: OwnLead, isRestricted: boolean): CaseAct[] {
  return [
    'correct',
    'withdraw',
    ...(isShared ? (['unshare'] as const) : []),
    ...(isRestricted ? [] : (['restrict'] as const)),
    'erase',
  ];
}

/** How far a lead is, in words its sender has a use for: what the desk thinks of it is the desk's. */
function standing({ sent, isWithdrawn, storedOnlySince, state, lastContactAt }: OwnLead): string {
  if (sent === null) return isWithdrawn ? 'withdrawn' : 'erased';
  if (storedOnlySince) return 'storedOnly';
  if (CLOSED.includes(state)) return 'closed';
  return lastContactAt || state !== 'new' ? 'answered' : 'waiting';
}
