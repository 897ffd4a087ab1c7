import { randomBytes } from 'node:crypto';
import type { FormToken } from '@/lib/abuse/form-token';
import { openRecord } from '@/lib/crypto/seal';
import { keyRing } from '@/lib/crypto/keys';
import type { Database } from '@/lib/db/client';
import { emptyAudit } from '@/tests/support/audit';
import type { AcceptanceAct, NewLead } from '@/lib/leads/new-lead';
import { checkLead } from '@/lib/leads/schema';

export const TYPED = {
  name: '迪丽热巴·迪力木拉提',
  phone: '138 0013 8000',
  email: 'Ming.Ouyang@Example.COM',
  company: 'Ouyang & Söhne «直播» GmbH',
  description: '想把直播回放里的说话片段\n自动切出来 👨‍👩‍👧‍👦，\u{323B0}。',
  technology: 'voice-activity-detection',
};

export const ACT: AcceptanceAct = {
  act: 'contact-form',
  sentence: '我已阅读并同意现行的《服务协议》（2023-08-01 版）和《隐私政策》（2023-08-01 版）',
  terms: [
    { document: 'service-agreement', version: '2023-08-01', sha256: 'a'.repeat(64) },
    { document: 'privacy-policy', version: '2023-08-01', sha256: 'b'.repeat(64) },
  ],
};

export const NOON = new Date('2026-03-01T04:00:00.000Z');

export function later(milliseconds: number): Date {
  return new Date(NOON.getTime() + milliseconds);
}

/** A form as it was shown a minute before noon; each call is another showing. */
export function shownForm(change: Partial<FormToken> = {}): FormToken {
  return {
    id: randomBytes(16).toString('base64url'),
    at: NOON.getTime() - 60_000,
    consent: 'what-was-shown',
    source: { page: null, referrer: null, utm: {} },
    ...change,
  };
}

export type LeadChange = Partial<Omit<NewLead, 'input'>> & { typed?: Partial<typeof TYPED> };

/** A lead ready to be submitted, at noon and without suspicion unless told otherwise. */
export function newLead({ typed, ...change }: LeadChange = {}): NewLead {
  const checked = checkLead({ ...TYPED, ...typed, accept: 'yes' });
  if (!checked.ok) throw new Error(`Not a lead: ${JSON.stringify(checked.errors)}`);
  return {
    input: checked.input,
    locale: 'zh',
    form: shownForm(),
    acts: [ACT],
    suspicions: [],
    address: null,
    now: NOON,
    ...change,
  };
}

/** The personal fields of a stored lead, opened. Null: erased. */
export async function openLead(database: Database, reference: string) {
  const row = await database.lead.findUniqueOrThrow({ where: { reference } });
  const { name, phone, phoneE164, email, company, description } = row;
  return openRecord(
    keyRing(),
    { table: 'Lead', id: row.id },
    {
      keyId: row.keyId,
      wrappedKey: row.wrappedKey,
      fields: { name, phone, phoneE164, email, company, description },
    },
  );
}

/** How many rows a submission can leave, by table. */
export async function countRows(database: Database) {
  const [leads, acceptances, audit, outbox] = await Promise.all([
    database.lead.count(),
    database.acceptance.count(),
    database.auditEntry.count(),
    database.outboxMessage.count(),
  ]);
  return { leads, acceptances, audit, outbox };
}

export async function emptyTables(database: Database): Promise<void> {
  await database.lead.deleteMany();
  await database.leadNote.deleteMany();
  await database.leadMove.deleteMany();
  await database.leadPresence.deleteMany();
  await database.acceptance.deleteMany();
  await emptyAudit(database);
  await database.outboxMessage.deleteMany();
  await database.rateWindow.deleteMany();
}
