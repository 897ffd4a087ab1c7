import { beforeEach, expect, it } from 'vitest';
import { beginSession, findOpenCase, openCase, sendCode } from '@/lib/cases/access';
import { CASE_KINDS } from '@/lib/cases/kinds';
import { mintKey } from '@/lib/correspondence/mutations';
import { listMessages } from '@/lib/correspondence/queries';
import { newCode, sessionTokenOf } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import { addContribution } from '@/lib/cases/mutations';
import { submissionKeys, submitLead } from '@/lib/leads/mutations';
import { findLeadId, findProof } from '@/lib/leads/queries';
import { hashAnswers } from '@/lib/receipts/answers';
import { emptyTables, later, newLead, NOON, openLead } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';

const MINUTE = 60_000;

/** Keeps a lead; gives its reference, its id and the secret of the browser that sent it. */
async function aLead(change: Parameters<typeof newLead>[0] = {}) {
  const lead = newLead(change);
  const reference = await submitLead(lead);
  const id = (await findLeadId(reference)) ?? '';
  const token = sessionTokenOf(keyRing(), submissionKeys(lead.input, lead.form).submission);
  return { reference, id, token, subject: { subjectKind: 'lead' as const, subjectId: id } };
}

async function aCode({ subject }: Awaited<ReturnType<typeof aLead>>, now = NOON) {
  const code = newCode();
  await mintKey({ ...subject, kind: 'code', secret: code, now });
  return code;
}

const act = (name: 'correct' | 'withdraw' | 'unshare' | 'restrict' | 'erase', id: string, input = {}) =>
  CASE_KINDS.lead?.acts[name]?.(id, input, later(MINUTE));

describeOnBothDatabases('the case of a lead', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().caseKey.deleteMany();
    await open().caseMessage.deleteMany();
    await open().caseFile.deleteMany();
  });

  it('is open for an hour in the browser that sent it, and in no other', async () => {
    const { reference, token } = await aLead();
    const shown = await findOpenCase(token, later(59 * MINUTE));
    expect(shown?.view).toMatchObject({ reference, state: 'waiting', isClosed: false });
    expect(shown?.view.sent.map(({ name }) => name)).toEqual([
      'name',
      'phone',
      'email',
      'company',
      'description',
      'technology',
    ]);
    expect(await findOpenCase(token, later(61 * MINUTE))).toBeNull();
    expect(await findOpenCase('x'.repeat(43), NOON)).toBeNull();
    expect(await findOpenCase(null, NOON)).toBeNull();
  });

  it('opens with a code once, and not with the code of another case or one that is too old', async () => {
    const [one, other] = [await aLead(), await aLead({ typed: { company: '另一家公司' } })];
    const code = await aCode(one);
    const attempt = (reference: string, typed: string, now = NOON) =>
      openCase({ reference, address: '192.0.2.1', now }, typed);
    expect(await attempt(other.reference, code)).toEqual({ ok: false, reason: 'wrong' });
    expect(await attempt(one.reference, code, later(31 * MINUTE))).toEqual({ ok: false, reason: 'wrong' });
    const opened = await attempt(one.reference, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
    if (!opened.ok) throw new Error('The right code opens.');
    expect((await findOpenCase(opened.token, NOON))?.view.reference).toBe(one.reference);
    expect(await attempt(one.reference, code)).toEqual({ ok: false, reason: 'wrong' });
  });

  it('keeps no secret: the database holds hashes alone', async () => {
    const lead = await aLead();
    const [code, session] = [await aCode(lead), await beginSession(lead.subject, NOON)];
    const rows = JSON.stringify(await open().caseKey.findMany());
    for (const secret of [code, session, lead.token]) expect(rows).not.toContain(secret);
  });

  it('asks for a code in the same way whether there is such a reference or not', async () => {
    const { reference } = await aLead();
    const unknown = 'L-0000-0000';
    for (const asked of [reference, unknown]) {
      expect(await sendCode({ reference: asked, address: '192.0.2.1', now: NOON })).toEqual({ ok: true });
    }
    const rows = await open().outboxMessage.findMany({ where: { kind: 'case.code' } });
    expect(rows.map(({ payload }) => payload)).toEqual([{ reference }, { reference: unknown }]);
  });

  it('is corrected: the record changes, its history says which fields, and the receipt stays of what was sent', async () => {
    const { reference, id } = await aLead();
    const before = await findProof(id);
    const name = '欧阳明';
    expect(await act('correct', id, { name, email: 'new@example.com' })).toEqual({ ok: true, value: null });
    expect(await openLead(open(), reference)).toMatchObject({ name, email: 'new@example.com' });
    const after = await findProof(id);
    expect(after?.answers).toEqual(before?.answers);
    expect(hashAnswers(after?.answers ?? {}, after?.receipt?.salt ?? '')).toBe(after?.receipt?.answersSha256);
    expect(await act('correct', id, { name: '欧阳小明' })).toMatchObject({ ok: true });
    expect((await findProof(id))?.answers).toEqual(before?.answers);
    const entries = await open().auditEntry.findMany({ where: { action: 'lead.corrected' } });
    expect(entries.map(({ detail }) => detail)).toEqual([
      { fields: ['name', 'email'] },
      { fields: ['name'] },
    ]);
    expect(await act('correct', id, { phone: '1' })).toMatchObject({
      reason: 'invalid',
      errors: { phone: 'phone_short' },
    });
  });

  it('withdraws consent: it no longer stands, and what rested on it is gone', async () => {
    const { reference, id, token } = await aLead();
    await addContribution({
      subjectKind: 'lead',
      subjectId: id,
      reference,
      body: '请尽快联系。',
      files: [],
      now: NOON,
    });
    expect(await act('withdraw', id)).toMatchObject({ ok: true });
    expect(await openLead(open(), reference)).toBeNull();
    expect(await listMessages({ subjectKind: 'lead', subjectId: id })).toEqual([]);
    const acceptances = await open().acceptance.findMany({ where: { subjectId: id } });
    expect(acceptances.length).toBeGreaterThan(0);
    expect(acceptances.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect((await findOpenCase(token, NOON))?.view).toMatchObject({ state: 'withdrawn', sent: [], can: [] });
    expect(await act('withdraw', id)).toEqual({ ok: false, reason: 'gone' });
    const actions = await open().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(actions.map(({ action }) => action)).toEqual([
      'lead.submitted',
      'case.written',
      'lead.withdrawn',
      'lead.erased',
    ]);
  });

  it('is erased on request, once', async () => {
    const { reference, id, token } = await aLead();
    expect(await act('erase', id)).toMatchObject({ ok: true });
    expect(await openLead(open(), reference)).toBeNull();
    expect((await findOpenCase(token, NOON))?.view).toMatchObject({ state: 'erased', sent: [], can: [] });
    expect(await act('erase', id)).toEqual({ ok: false, reason: 'gone' });
  });

  it('is only kept once its sender asks for that', async () => {
    const { id, token } = await aLead();
    expect(await act('restrict', id)).toMatchObject({ ok: true });
    const shown = await findOpenCase(token, NOON);
    expect(shown?.view.state).toBe('storedOnly');
    expect(shown?.view.can).not.toContain('restrict');
    expect(await act('restrict', id)).toEqual({ ok: false, reason: 'gone' });
  });
});
