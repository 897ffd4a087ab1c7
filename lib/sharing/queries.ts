import { operator } from '@/lib/content/operator';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { demand, may, type StaffMember } from '@/lib/staff/rights';
import { consentFor, type NotShareable, SHARE_ACT } from './rules';

export type ShareOption = {
  name: Record<Locale, string>;
  /** Null: it may be shared. */
  refusal: NotShareable | null;
  sharedAt: Date[];
};

/** Each affiliate, whether the lead may be given to it, and when it was. Null: no such lead for this colleague. */
export async function listShareOptions(
  member: StaffMember,
  reference: string,
): Promise<ShareOption[] | null> {
  demand(member, 'leads:share');
  const lead = await db().lead.findUnique({
    where: { reference },
    select: { id: true, isMinor: true, wrappedKey: true, storedOnlySince: true },
  });
  if (!lead?.wrappedKey || (lead.isMinor && !may(member.role, 'minors:read'))) return null;
  const [consents, shares] = await Promise.all([
    db().acceptance.findMany({
      where: { subjectKind: 'lead', subjectId: lead.id, act: SHARE_ACT },
      select: { id: true, sentence: true, locale: true, withdrawnAt: true },
    }),
    db().leadShare.findMany({ where: { leadId: lead.id }, orderBy: { sharedAt: 'asc' } }),
  ]);
  return operator().affiliates.map(({ name }) => {
    const allowed = consentFor(consents, name, lead.storedOnlySince);
    const done = shares.filter(({ affiliate }) => affiliate === name.zh);
    return {
      name,
      refusal: allowed.ok ? null : allowed.reason,
      sharedAt: done.map(({ sharedAt }) => sharedAt),
    };
  });
}
