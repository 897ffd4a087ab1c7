import { beforeEach, expect, it } from 'vitest';
import { beginSession, findOpenCase } from '@/lib/cases/access';
import { CASE_KINDS } from '@/lib/cases/kinds';
import { caseCode } from '@/lib/cases/mails';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { submitLead } from '@/lib/leads/mutations';
import { answerRequest, decideRequest, submitRequest } from '@/lib/rights/mutations';
import { findKeptCode, listRequests } from '@/lib/rights/queries';
import { eraseDueCases } from '@/lib/retention/cases/mutations';
import { addWorkingDays } from '@/lib/working-days/working-days';
import { emptyTables, newLead, NOON, openLead } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aRequest, confirmedCase, newRequest } from './request-builder';

const LEGAL = { id: 'staff-1', role: 'legal' } as const;
const REVIEWER = { id: 'staff-2', role: 'reviewer' } as const;
const SALES = { id: 'staff-3', role: 'sales' } as const;

const viewOf = async (id: string) =>
  (await findOpenCase(await beginSession({ subjectKind: 'rights', subjectId: id }, NOON), NOON))?.view;

describeOnBothDatabases('a rights request', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().rightsRequest.deleteMany();
    await open().caseKey.deleteMany();
    await open().caseMessage.deleteMany();
    await open().caseFile.deleteMany();
  });

  it('is kept once however often its form is sent, with its clock, its messages and its audit row', async () => {
    const request = newRequest();
    const [one, two] = await Promise.all([submitRequest(request), submitRequest(request)]);
    expect(two).toBe(one);
    const rows = await open().rightsRequest.findMany();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.dueAt).toEqual(addWorkingDays(NOON, REPLY_WITHIN.count).endsAt);
    const kinds = (await open().outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['case.code', 'rights.submitted']);
    expect(await open().auditEntry.count({ where: { action: 'rights.submitted' } })).toBe(1);
  });

  it('has its code mailed to the address given, and one with a phone alone shows a code to keep', async () => {
    const mailed = await aRequest();
    const message = { kind: 'case.code', subjectKind: 'rights', subjectId: mailed.id };
    const tried = { id: 'x', createdAt: NOON, recipient: 'sender', messageId: null, attempts: 1 };
    const mail = await caseCode.mails.sender?.({
      ...message,
      ...tried,
      payload: { reference: mailed.reference },
    });
    expect(mail?.to).toBe('me@example.com');
    expect(await findKeptCode(mailed.id)).toBeNull();
    const unknown = { ...message, ...tried, payload: { reference: 'R-0000-0000' } };
    expect(await caseCode.mails.sender?.(unknown)).toBeNull();
    const phoned = await aRequest({ contact: '138 0013 8000' });
    expect(await findKeptCode(phoned.id)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){6}$/);
  });

  it('is carried out at once for oneself, once the address is proven, and for nobody else’s records', async () => {
    const mine = await submitLead(newLead({ typed: { email: 'me@example.com' } }));
    const others = await submitLead(newLead({ typed: { email: 'other@example.com' } }));
    const request = await aRequest({ kind: 'delete' });
    const now = CASE_KINDS.rights?.acts.doAtOnce;
    expect(await now?.(request.id, {}, NOON)).toMatchObject({ ok: false });
    expect((await viewOf(request.id))?.state).toBe('unconfirmed');
    await confirmedCase(request);
    expect((await viewOf(request.id))?.can).toContain('doAtOnce');
    expect(await now?.(request.id, {}, NOON)).toMatchObject({ ok: true });
    expect(await openLead(open(), mine)).toBeNull();
    expect(await openLead(open(), others)).not.toBeNull();
    expect(await viewOf(request.id)).toMatchObject({ state: 'fulfilled', isClosed: true, promisedBy: null });
  });

  it('of a minor, a guardian or an agent goes to the desk, the first two before all others', async () => {
    await aRequest({ kind: 'delete', capacity: 'self', contact: 'a@example.com' });
    const minor = await aRequest({ kind: 'delete', capacity: 'minor', contact: 'b@example.com' });
    const content = new Uint8Array([37, 80, 68, 70]);
    const proof = [{ name: 'proof.pdf', type: 'application/pdf' as const, content }];
    await aRequest({ kind: 'delete', capacity: 'agent', contact: 'c@example.com' }, { proof });
    await aRequest({ kind: 'delete', capacity: 'guardian', contact: 'd@example.com' }, { proof });
    await confirmedCase(minor);
    expect((await viewOf(minor.id))?.can).toEqual(['close']);
    const { rows } = await listRequests(REVIEWER, { isOpen: true, page: 1 });
    const inLine = rows.map(({ capacity }) => capacity);
    expect(inLine.slice(0, 2).sort()).toEqual(['guardian', 'minor']);
    expect(inLine.slice(2).sort()).toEqual(['agent', 'self']);
  });

  it('is answered and decided by those who may, and refused only with a reason', async () => {
    const { reference, id } = await aRequest({ kind: 'explain', description: '请解释' });
    const by = (member: typeof LEGAL | typeof REVIEWER | typeof SALES) => ({ member, reference, now: NOON });
    await expect(listRequests(SALES, { isOpen: true, page: 1 })).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(answerRequest(by(REVIEWER), '好的')).rejects.toMatchObject({ name: 'Forbidden' });
    expect(await answerRequest(by(LEGAL), '我们正在核对。')).toMatchObject({ ok: true });
    expect(await decideRequest(by(LEGAL), { state: 'refused', reason: '' })).toEqual({
      ok: false,
      reason: 'reason_missing',
    });
    expect(await decideRequest(by(LEGAL), { state: 'refused', reason: '法律另有规定。' })).toMatchObject({
      ok: true,
    });
    expect(await viewOf(id)).toMatchObject({ state: 'refused', answer: '法律另有规定。', can: [] });
    expect(await decideRequest(by(LEGAL), { state: 'fulfilled', reason: '' })).toEqual({
      ok: false,
      reason: 'closed',
    });
    const told = await open().outboxMessage.count({ where: { kind: 'case.answered', subjectId: id } });
    expect(told).toBe(2);
  });

  it('loses its person three years after it was closed, messages and keys included', async () => {
    const { reference, id } = await aRequest();
    await answerRequest({ member: LEGAL, reference, now: NOON }, '已收到。');
    await decideRequest({ member: LEGAL, reference, now: NOON }, { state: 'fulfilled', reason: '' });
    const years = (count: number, days = 0) => new Date(Date.UTC(2026 + count, 2, 1 + days, 4));
    expect(await eraseDueCases(years(3, -1))).toBe(0);
    expect((await open().rightsRequest.findUniqueOrThrow({ where: { id } })).wrappedKey).not.toBeNull();
    expect(await eraseDueCases(years(3, 1))).toBe(1);
    const row = await open().rightsRequest.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ wrappedKey: null, emailIndex: null, reason: null });
    expect(await open().caseMessage.count()).toBe(0);
    expect(await open().caseKey.count({ where: { subjectId: id } })).toBe(0);
  });
});
