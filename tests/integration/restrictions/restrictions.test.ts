import { beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '@/lib/mail/mail';
import type { Message } from '@/lib/outbox/message';
import { RESTRICTION_MESSAGES } from '@/lib/restrictions/mails';
import {
  decideRestriction,
  decideRestrictionAppeal,
  proposeRestriction,
  submitAppeal,
} from '@/lib/restrictions/mutations';
import { noticeOf } from '@/lib/restrictions/notice';
import { findMetRestriction, findRestriction } from '@/lib/restrictions/queries';
import { Forbidden } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables } from '../reports/report-builder';
import {
  ANNA,
  BO,
  CHEN,
  DAY_MS,
  later,
  newRestriction,
  NOON,
  type RestrictionChange,
} from './restriction-builder';

async function imposed(change: RestrictionChange = {}): Promise<string> {
  const done = await proposeRestriction(ANNA, newRestriction(change));
  if (!done.ok) throw new Error(done.reason);
  return done.value.reference;
}

const MONTH = { typed: { until: '2026-04-02' } };

function plain({ subject, blocks }: Mail): string {
  return JSON.stringify([subject, blocks]);
}

describeOnBothDatabases('a restriction', (open) => {
  beforeEach(() => emptyTables(open()));

  const idOf = async (reference: string) =>
    (await open().restriction.findUniqueOrThrow({ where: { reference } })).id;

  async function mailOf(reference: string, kind: keyof typeof RESTRICTION_MESSAGES): Promise<Mail | null> {
    const message = { subjectId: await idOf(reference), payload: { reference } } as unknown as Message;
    const { subject } = RESTRICTION_MESSAGES[kind].mails;
    return subject ? subject(message) : null;
  }

  describe('is met', () => {
    it.each([
      [{ subjectKind: 'email', subject: 'Spammer@Example.com' }, { email: 'SPAMMER@example.com' }],
      [{ subjectKind: 'phone', subject: '138 0013 8000' }, { phone: '+8613800138000' }],
      [{ subjectKind: 'company', subject: '某某科技有限公司' }, { company: '某某科技 有限公司' }],
      [{ subjectKind: 'source', subject: '192.0.2.0/24' }, { address: '192.0.2.200' }],
      [{ subjectKind: 'source', subject: '2001:db8:1::/48' }, { address: '2001:db8:1:2::' }],
    ])('by %j however it is spelled, and by nobody else', async (typed, visitor) => {
      const reference = await imposed({ typed });
      const meets = (who: object) => findMetRestriction({ address: null, ...who }, 'contact', later(1000));
      expect(await meets(visitor)).toMatchObject({ reference });
      const stranger = {
        email: 'a@b.cn',
        phone: '+8613900139000',
        company: '别的公司',
        address: '198.51.100.1',
      };
      expect(await meets(stranger)).toBeNull();
    });

    it('until its end and not a second longer, with nobody doing anything', async () => {
      await imposed({ endsAt: later(DAY_MS) });
      const visitor = { email: 'spammer@example.com', address: null };
      expect(await findMetRestriction(visitor, 'contact', later(DAY_MS - 1))).not.toBeNull();
      expect(await findMetRestriction(visitor, 'contact', later(DAY_MS))).toBeNull();
    });

    it('at one trial where it concerns that alone, and by a block at every trial of the service', async () => {
      const address = '192.0.2.9';
      await imposed({
        typed: { kind: 'trialOnly', trial: 'noise-reduction', subjectKind: 'source', subject: address },
      });
      const at = (place: 'contact' | { trial: string }) =>
        findMetRestriction({ address }, place, later(1000));
      expect(await at('contact')).toBeNull();
      expect(await at({ trial: 'voice-activity' })).toBeNull();
      expect(await at({ trial: 'noise-reduction' })).not.toBeNull();
      await imposed({ typed: { kind: 'block', subjectKind: 'source', subject: '192.0.2.0/24' } });
      expect(await at({ trial: 'voice-activity' })).not.toBeNull();
      expect(await at('contact')).not.toBeNull();
    });
  });

  it('for more than seven days takes effect only when a second person agrees', async () => {
    const reference = await imposed(MONTH);
    const visitor = { email: 'spammer@example.com', address: null };
    const meets = () => findMetRestriction(visitor, 'contact', later(2 * DAY_MS));
    expect(await meets()).toBeNull();
    const approve = { reference, verb: 'approve' as const, why: '', now: later(DAY_MS) };
    expect(await decideRestriction(ANNA, approve)).toEqual({ ok: false, reason: 'same_person' });
    expect(await meets()).toBeNull();
    expect(await decideRestriction(BO, approve)).toMatchObject({ ok: true });
    expect(await meets()).toMatchObject({ startsAt: later(DAY_MS) });
  });

  it('can’t be strung together alone from weeks', async () => {
    const week = { endsAt: later(6 * DAY_MS) };
    const first = await proposeRestriction(ANNA, newRestriction(week));
    expect(first).toMatchObject({ value: { state: 'active' } });
    const now = later(6 * DAY_MS);
    const second = newRestriction({ endsAt: later(10 * DAY_MS), now });
    expect(await proposeRestriction(ANNA, second)).toMatchObject({ value: { state: 'proposed' } });
    const other = newRestriction({
      typed: { subject: 'other@example.com' },
      endsAt: later(10 * DAY_MS),
      now,
    });
    expect(await proposeRestriction(ANNA, other)).toMatchObject({ value: { state: 'active' } });
  });

  it('approved by two at once is approved once', async () => {
    const reference = await imposed(MONTH);
    const approve = { reference, verb: 'approve' as const, why: '', now: later(1000) };
    const done = await Promise.all([decideRestriction(BO, approve), decideRestriction(CHEN, approve)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await open().restrictionNotice.count({ where: { event: 'restriction.approved' } })).toBe(1);
  });

  it('is told by mail in the very words that the form shows: clause, reasons, end and the way to appeal', async () => {
    const reference = await imposed();
    const met = await findMetRestriction(
      { email: 'spammer@example.com', address: null },
      'contact',
      later(1),
    );
    if (!met) throw new Error('not met');
    const notice = await noticeOf(met, 'zh');
    const mail = await mailOf(reference, 'restriction.imposed');
    expect(mail?.to).toBe('Spammer@example.com');
    expect(mail?.blocks).toContainEqual({ facts: notice.facts });
    expect(mail?.blocks).toContainEqual({ text: notice.appeal.text });
    expect(JSON.stringify(notice)).toContain('第 2.1.4 条');
    expect(JSON.stringify(notice)).toContain('用程序批量提交联系表单');
    expect(notice.appeal.path).toBe(`/zh/report/appeal?reference=${reference}`);
  });

  it('that the law forbids to tell gives neither clause nor reasons away, and says why to the desk alone', async () => {
    const typed = { withheld: 'authority', withheldWhy: '某机关函〔2026〕1 号' };
    const reference = await imposed({ typed });
    expect(await open().outboxMessage.count()).toBe(0);
    expect(await open().restrictionNotice.findMany()).toMatchObject([{ way: 'withheld' }]);
    const met = await findMetRestriction(
      { email: 'spammer@example.com', address: null },
      'contact',
      later(1),
    );
    const words = met && JSON.stringify(await noticeOf(met, 'zh'));
    expect(words).toContain(reference);
    expect(words).not.toMatch(/2\.1\.4|批量|某机关/);
    const opened = await findRestriction(BO, reference);
    expect(opened?.opened?.withheldWhy).toBe('某机关函〔2026〕1 号');
  });

  it('is lifted where an appeal is well founded, which neither of those who decided can say', async () => {
    const reference = await imposed(MONTH);
    await decideRestriction(BO, { reference, verb: 'approve', why: '', now: later(1000) });
    const subjectId = await idOf(reference);
    const appeal = {
      ...{ subjectKind: 'restriction' as const, subjectId, locale: 'en' as const, formId: 'one' },
      ...{ body: 'That was not me.', email: 'me@example.org', now: later(DAY_MS) },
    };
    expect(await submitAppeal(appeal)).toMatchObject({ ok: true });
    // The same form again is the same appeal; another has to wait for this one.
    expect(await submitAppeal(appeal)).toMatchObject({ ok: true });
    expect(await submitAppeal({ ...appeal, formId: 'two' })).toEqual({ ok: false, reason: 'gone' });
    const { id: appealId, dueAt } = await open().appeal.findFirstOrThrow();
    expect(dueAt).toEqual(new Date('2026-03-25T00:00:00+08:00'));
    const decision = { appealId, isUpheld: true, reasons: '经查不是同一个人。', now: later(2 * DAY_MS) };
    for (const member of [ANNA, BO]) {
      expect(await decideRestrictionAppeal(member, decision)).toEqual({ ok: false, reason: 'same_person' });
    }
    expect(await decideRestrictionAppeal(CHEN, decision)).toMatchObject({ ok: true });
    const visitor = { email: 'spammer@example.com', address: null };
    expect(await findMetRestriction(visitor, 'contact', later(2 * DAY_MS + 1))).toBeNull();
    const mail = await mailOf(reference, 'restriction.appealUpheld');
    expect(mail).toMatchObject({ to: 'me@example.org', locale: 'en' });
    expect(mail && plain(mail)).toContain('经查不是同一个人。');
  });

  it('is nobody’s to see or decide whose role has no right to it', async () => {
    const reference = await imposed();
    const sales = { id: 'staff-sales', role: 'sales' as const };
    const lift = { reference, verb: 'lift' as const, why: '没有必要了。', now: NOON };
    await expect(decideRestriction(sales, lift)).rejects.toBeInstanceOf(Forbidden);
    await expect(findRestriction(sales, reference)).rejects.toBeInstanceOf(Forbidden);
    await expect(proposeRestriction(sales, newRestriction())).rejects.toBeInstanceOf(Forbidden);
  });
});
