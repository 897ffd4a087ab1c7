import { beforeEach, expect, it } from 'vitest';
import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { findReceipt } from '@/lib/leads/queries';
import { judgeReceipt } from '@/lib/legal/verify-receipt';
import { hashAnswers } from '@/lib/receipts/answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later, newLead, NOON, openLead, shownForm, TYPED } from './lead-builder';
import { publishedAct } from './published-act';

const judge = (receipt: object | null) =>
  judgeReceipt(canonicalJson(receipt as Parameters<typeof canonicalJson>[0]), publicKeys(keyRing()));

describeOnBothDatabases('the receipt of a lead', (open) => {
  beforeEach(() => emptyTables(open()));

  it('says what was accepted, when and under which reference, and verifies', async () => {
    const act = publishedAct('en');
    const reference = await submitLead(newLead({ acts: [act], locale: 'en' }));
    const receipt = await findReceipt(reference);
    expect(judge(receipt)).toEqual({ ok: true, receipt });
    expect(receipt).toMatchObject({
      reference,
      receivedAt: NOON.toISOString(),
      language: 'en',
      accepted: act.terms.map((term) => ({ ...term, language: 'en', sentence: act.sentence })),
    });
  });

  it('proves the answers as they were kept, to whoever holds its salt', async () => {
    const reference = await submitLead(newLead());
    const receipt = await findReceipt(reference);
    const opened = await openLead(open(), reference);
    const { phoneE164: _phone, ...answers } = opened ?? { phoneE164: '' };
    const salt = receipt?.salt ?? '';
    expect(hashAnswers({ ...answers, technology: TYPED.technology }, salt)).toBe(receipt?.answersSha256);
  });

  it('has a salt of its own, so that equal answers can’t be told from it', async () => {
    const receipts = [];
    for (const form of [shownForm(), shownForm()]) {
      receipts.push(await findReceipt(await submitLead(newLead({ form }))));
    }
    expect(receipts[0]?.answersSha256).not.toBe(receipts[1]?.answersSha256);
    expect(receipts[0]?.salt).not.toBe(receipts[1]?.salt);
  });

  it('keeps its salt sealed: the row holds the receipt and nothing that the answers could be guessed with', async () => {
    const reference = await submitLead(newLead());
    const row = await open().lead.findUniqueOrThrow({ where: { reference } });
    const salt = (await findReceipt(reference))?.salt ?? 'no salt';
    expect(row.receipt).not.toContain(salt);
    expect(Buffer.from(row.receiptSalt ?? []).includes(Buffer.from(salt))).toBe(false);
    expect(Buffer.from(row.receiptSalt ?? []).includes(Buffer.from(salt, 'base64url'))).toBe(false);
  });

  it('is the same for a submission that comes twice', async () => {
    const lead = newLead();
    const reference = await submitLead(lead);
    const receipt = await findReceipt(reference);
    expect(await submitLead({ ...lead, now: later(1000) })).toBe(reference);
    expect(await findReceipt(reference)).toEqual(receipt);
  });

  it('names each consent, that to sharing too', async () => {
    const act = publishedAct('zh');
    const share = {
      act: 'contact-form.share' as const,
      sentence: '可以提供给甲公司',
      terms: act.terms.slice(1),
    };
    const receipt = await findReceipt(await submitLead(newLead({ acts: [act, share] })));
    expect(receipt?.accepted.map(({ sentence }) => sentence)).toEqual([
      act.sentence,
      act.sentence,
      share.sentence,
    ]);
    expect(judge(receipt).ok).toBe(true);
  });

  it('is not there for a lead from before there were any', async () => {
    const reference = await submitLead(newLead());
    await open().lead.update({ where: { reference }, data: { receipt: null, receiptSalt: null } });
    expect(await findReceipt(reference)).toBeNull();
    expect(await findReceipt('L-0000-0000')).toBeNull();
  });
});

describeOnBothDatabases('erasing the person of a lead', (open) => {
  const typed = { ...TYPED, technology: 'voice-activity-detection' };
  const utm = {
    source: 'qx-source',
    medium: 'qx-medium',
    campaign: 'qx-campaign',
    term: 'qx-t',
    content: 'qx-c',
  };
  const form = () => shownForm({ source: { page: '/zh/qx-page', referrer: 'qx.example.org', utm } });
  const submit = () => submitLead(newLead({ acts: [publishedAct('zh')], form: form() }));

  beforeEach(() => emptyTables(open()));

  it('leaves no key, no sealed value, no index and no word of where they came from', async () => {
    const reference = await submit();
    const before = await open().lead.findUniqueOrThrow({ where: { reference } });
    expect(await eraseLead(reference, 'staff-1', later(5000))).toEqual({ ok: true, value: null });
    const row = await open().lead.findUniqueOrThrow({ where: { reference } });
    expect(await openLead(open(), reference)).toBeNull();
    const bytes = [row.name, row.phone, row.phoneE164, row.email, row.company, row.description];
    expect(bytes.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 0]);
    const { keyId, wrappedKey, receiptSalt, phoneIndex, emailIndex, technology } = row;
    expect([keyId, wrappedKey, receiptSalt, phoneIndex, emailIndex, technology]).toEqual(Array(6).fill(null));
    expect(row.contentIndex).not.toEqual(before.contentIndex);
    expect(row.submissionKey).not.toEqual(before.submissionKey);
    expect(JSON.stringify(row)).not.toMatch(/qx-|qx\./);
    for (const value of Object.values(typed)) expect(JSON.stringify(row)).not.toContain(value);
  });

  it('leaves what was accepted, and a receipt that still verifies', async () => {
    const reference = await submit();
    const given = await findReceipt(reference);
    const acceptances = await open().acceptance.findMany({ orderBy: { id: 'asc' } });
    await eraseLead(reference, 'staff-1', later(5000));
    const { salt: _salt, ...withoutSalt } = given ?? {};
    expect(await findReceipt(reference)).toEqual(withoutSalt);
    expect(judge(await findReceipt(reference)).ok).toBe(true);
    expect(judge(given).ok, 'the sender’s own copy').toBe(true);
    expect(await open().acceptance.findMany({ orderBy: { id: 'asc' } })).toEqual(acceptances);
  });

  it('is noted with who did it, once, however many try at the same time', async () => {
    const reference = await submit();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => eraseLead(reference, 'staff-1', later(5000))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toContainEqual({ ok: false, reason: 'erased' });
    const entries = await open().auditEntry.findMany({ where: { action: 'lead.erased' } });
    expect(entries).toMatchObject([{ actor: 'staff-1', at: later(5000), detail: { reference } }]);
  });

  it('of a lead that nobody knows is refused', async () => {
    expect(await eraseLead('L-0000-0000', 'staff-1', NOON)).toEqual({ ok: false, reason: 'unknown' });
  });

  it('lets the same person ask again: it makes a lead of its own', async () => {
    const lead = newLead({ form: form() });
    const first = await submitLead(lead);
    await eraseLead(first, 'staff-1', later(5000));
    expect(await submitLead(lead)).not.toBe(first);
  });
});
