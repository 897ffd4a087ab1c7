import type { FormToken } from '@/lib/abuse/form-token';
import type { Suspicion } from '@/lib/abuse/suspicion';
import { newId, newReference } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { sealRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import type { Locale } from '@/lib/i18n/locales';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { emailKey } from './email';
import { findReferenceBySubmission } from './queries';
import { contentText } from './rules';
import type { LeadInput } from './schema';

/** One document accepted with the form, as it stood on the page. */
export type AcceptedTerm = { document: string; version: string; sha256: string };

/** A box that was ticked: the words beside it, and the documents they name. */
export type AcceptanceAct = {
  act: 'contact-form' | 'contact-form.share';
  sentence: string;
  terms: AcceptedTerm[];
};

export type NewLead = {
  input: LeadInput;
  locale: Locale;
  form: FormToken;
  acts: AcceptanceAct[];
  suspicions: Suspicion[];
  now: Date;
};

type Keys = { submission: Uint8Array<ArrayBuffer>; content: Uint8Array<ArrayBuffer> };

/** What tells a repeated submission from a new one: the same form with the same content, or the same content again. */
export function submissionKeys(input: LeadInput, form: FormToken): Keys {
  const ring = keyRing();
  const content = contentText(input);
  return {
    submission: blindIndex(ring, 'submission', `${form.id}\n${content}`),
    content: blindIndex(ring, 'content', content),
  };
}

/**
 * Keeps a lead: the sealed record, its acceptances, its audit row and its outbox row in one transaction. Two equal
 * submissions that race make one lead; the loser gets the winner's reference.
 */
export async function submitLead(lead: NewLead): Promise<string> {
  const keys = submissionKeys(lead.input, lead.form);
  const technology = await knownTechnology(lead);
  for (let attempt = 0; ; attempt += 1) {
    const reference = newReference('L');
    try {
      await writeLead(lead, keys, { reference, technology });
      return reference;
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === 3) throw error;
      const earlier = await findReferenceBySubmission(keys.submission);
      if (earlier !== null) return earlier;
    }
  }
}

/**
 * The technology of interest, if we have it. Nobody typed it: a form may have been open since before one was taken off the
 * site, or a link be made up, and neither is a reason to lose a lead.
 */
async function knownTechnology({ input, locale }: NewLead): Promise<string | null> {
  const technologies = await listTechnologyNames(locale);
  return technologies.find(({ slug }) => slug === input.technology)?.slug ?? null;
}

type Chosen = { reference: string; technology: string | null };

async function writeLead(lead: NewLead, keys: Keys, chosen: Chosen): Promise<void> {
  const { reference } = chosen;
  const id = newId(lead.now);
  const subject = { subjectKind: 'lead', subjectId: id };
  await db().$transaction([
    db().lead.create({ data: leadRow(lead, keys, { id, ...chosen }), select: { id: true } }),
    db().acceptance.createMany({ data: acceptanceRows(lead, subject) }),
    db().auditEntry.create({
      data: {
        ...subject,
        at: lead.now,
        actor: 'visitor',
        action: lead.suspicions.length > 0 ? 'lead.quarantined' : 'lead.submitted',
        detail: { reference, suspicions: lead.suspicions },
      },
      select: { id: true },
    }),
    db().outboxMessage.create({
      data: {
        ...subject,
        id: newId(lead.now),
        kind: 'lead.submitted',
        payload: { reference },
        dueAt: lead.now,
      },
      select: { id: true },
    }),
  ]);
}

function leadRow(
  { input, locale, form, suspicions, now }: NewLead,
  keys: Keys,
  row: Chosen & { id: string },
) {
  const ring = keyRing();
  const { name, phone, email, company, description } = input;
  const sealed = sealRecord(
    ring,
    { table: 'Lead', id: row.id },
    { name, phone: phone.typed, phoneE164: phone.e164, email, company, description },
  );
  return {
    ...row,
    ...sealed.fields,
    keyId: sealed.keyId,
    wrappedKey: sealed.wrappedKey,
    locale,
    createdAt: now,
    quarantine: suspicions.join(',') || null,
    submissionKey: keys.submission,
    contentIndex: keys.content,
    phoneIndex: blindIndex(ring, 'phone', phone.e164),
    emailIndex: blindIndex(ring, 'email', emailKey(email)),
    sourcePage: form.source.page,
    sourceReferrer: form.source.referrer,
    utmSource: form.source.utm.source ?? null,
    utmMedium: form.source.utm.medium ?? null,
    utmCampaign: form.source.utm.campaign ?? null,
    utmTerm: form.source.utm.term ?? null,
    utmContent: form.source.utm.content ?? null,
  };
}

function acceptanceRows({ acts, locale, now }: NewLead, subject: { subjectKind: string; subjectId: string }) {
  return acts.flatMap(({ act, sentence, terms }) =>
    terms.map((term) => ({ ...subject, ...term, id: newId(now), act, sentence, locale, acceptedAt: now })),
  );
}
