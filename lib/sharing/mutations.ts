import { appendAudit } from '@/lib/audit/mutations';
import { operator } from '@/lib/content/operator';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { demand, may, type StaffMember } from '@/lib/staff/rights';
import { consentFor, type NotShareable, SHARE_ACT } from './rules';

/** What an affiliate is given, and on what it rests. */
export type SharedLead = {
  reference: string;
  receivedAt: Date;
  sharedAt: Date;
  affiliate: string;
  /** The words that the sender ticked. */
  consent: string;
  name: string;
  phone: string;
  email: string;
  company: string;
  description: string;
  technology: string;
};

const PERSON = {
  keyId: true,
  wrappedKey: true,
  name: true,
  phone: true,
  email: true,
  company: true,
  description: true,
} as const;

type Asked = { reference: string; affiliate: string; now: Date };

/**
 * Gives a lead to an affiliate, named as in the operator's file in Chinese: notes who gave what to whom, and only then
 * hands over the record. `unknown`: there is no such lead for this colleague, its person is gone, or there is no such
 * affiliate. A trigger of the database refuses what these rules would let through by mistake.
 */
export async function shareLead(
  member: StaffMember,
  { reference, affiliate, now }: Asked,
): Promise<Result<SharedLead, NotShareable | 'unknown'>> {
  demand(member, 'leads:share');
  const names = operator().affiliates.find(({ name }) => name.zh === affiliate)?.name;
  if (!names) return refuse('unknown');
  return db().$transaction(async (transaction) => {
    const lead = await transaction.lead.findUnique({
      where: { reference },
      select: {
        ...PERSON,
        id: true,
        isMinor: true,
        storedOnlySince: true,
        createdAt: true,
        technology: true,
      },
    });
    if (!lead || (lead.isMinor && !may(member.role, 'minors:read'))) return refuse('unknown');
    const { id, keyId, wrappedKey, name, phone, email, company, description } = lead;
    const fields = { name, phone, email, company, description };
    const person = openRecord(keyRing(), { table: 'Lead', id }, { keyId, wrappedKey, fields });
    if (person === null) return refuse('unknown');
    const consents = await transaction.acceptance.findMany({
      where: { subjectKind: 'lead', subjectId: id, act: SHARE_ACT },
      select: { id: true, sentence: true, locale: true, withdrawnAt: true },
    });
    const allowed = consentFor(consents, names, lead.storedOnlySince);
    if (!allowed.ok) return allowed;
    const { id: acceptanceId, sentence, locale } = allowed.value;
    await transaction.leadShare.create({
      data: { id: newId(now), leadId: id, affiliate, acceptanceId, actorId: member.id, sharedAt: now },
    });
    await appendAudit(transaction, {
      at: now,
      actor: member.id,
      action: 'lead.shared',
      subjectKind: 'lead',
      subjectId: id,
      detail: { reference, affiliate, acceptance: acceptanceId },
    });
    const rest = { receivedAt: lead.createdAt, sharedAt: now, technology: lead.technology ?? '' };
    return succeed({ reference, ...rest, affiliate: names[locale], consent: sentence, ...person });
  });
}
