import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFormToken } from '@/lib/abuse/form-token';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import { describeOnBothDatabases } from '@/tests/support/database';
import { filledIn, learnDigests, MINUTE, receiptIn, refusal, send, SOURCE, tokenOf } from './action-form';
import { digestOf, NEW_TERMS, TERMS, world } from './action-world';
import { countRows, emptyTables, openLead, TYPED } from './lead-builder';

vi.mock('next/headers', async () => (await import('./action-world')).requestOfVisitor);
vi.mock('next/navigation', async () => (await import('./action-world')).navigation);
vi.mock('next-intl/server', async () => (await import('./action-world')).translations());
vi.mock('@/lib/legal/queries', async () => (await import('./action-world')).legal);
vi.mock('@/lib/content/operator', async () => (await import('./action-world')).facts);

const DAY = 24 * 60 * MINUTE;
const NOTHING = { leads: 0, acceptances: 0, audit: 0, outbox: 0 };

beforeAll(learnDigests);

describeOnBothDatabases('the action of the contact form', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    world.inForce = TERMS;
    world.address = '192.0.2.1';
    world.affiliates = [];
  });

  it('keeps a complete form and leads to its receipt', async () => {
    const outcome = await send(filledIn());
    expect(outcome.to).toMatch(/^\/zh\/contact\/received/);
    const { reference, terms } = receiptIn(outcome);
    expect(terms).toEqual(TERMS.map(({ document, version }) => ({ document, version })));
    expect(await openLead(open(), reference)).toMatchObject({ phone: TYPED.phone });
    const lead = await open().lead.findUniqueOrThrow({ where: { reference } });
    expect(lead).toMatchObject({ quarantine: null, sourcePage: SOURCE.page, utmSource: 'qr' });
  });

  it('keeps the sentence beside the box word for word, in the language of the page', async () => {
    await send(filledIn());
    await send(filledIn({ locale: 'en', name: 'Ouyang Ming' }));
    const sentences = new Set((await open().acceptance.findMany()).map(({ sentence }) => sentence));
    expect(sentences).toEqual(
      new Set([
        '我已阅读并同意现行的《服务协议》（2023-08-01 版）和《隐私政策》（2023-08-01 版）',
        'I have read and accept the 服务协议 (version 2023-08-01) and 隐私政策 (version 2023-08-01) in force',
      ]),
    );
  });

  it('answers twenty equal submissions at once with one reference', async () => {
    const token = tokenOf(TERMS);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(filledIn({ token }))));
    expect(new Set(outcomes.map((outcome) => receiptIn(outcome).reference)).size).toBe(1);
    expect(await countRows(open())).toEqual({ leads: 1, acceptances: 2, audit: 1, outbox: 1 });
  });

  it('gives a repetition the first receipt: its instant and the versions accepted then', async () => {
    const first = receiptIn(await send(filledIn()));
    world.inForce = NEW_TERMS;
    const again = receiptIn(await send(filledIn({ token: tokenOf(NEW_TERMS) })));
    expect(again.reference).toBe(first.reference);
    expect(again.at).toBe(first.at);
    expect(new Set(again.terms)).toEqual(new Set(first.terms));
  });

  it('does not count a repetition against the limits', async () => {
    await send(filledIn());
    await send(filledIn());
    const counts = await open().rateWindow.findMany({ select: { count: true } });
    expect(counts).toEqual([{ count: 1 }, { count: 1 }]);
  });

  it('gives the same receipt to a sender it suspects, and keeps the lead with the reasons', async () => {
    const outcome = await send(filledIn({ homepage: 'http://spam.example', token: tokenOf(TERMS, 500) }));
    const lead = await open().lead.findUniqueOrThrow({ where: { reference: receiptIn(outcome).reference } });
    expect(lead.quarantine).toBe('trap_filled,too_fast');
  });

  it('comes back when the terms changed in between: said, unticked, with a form for the new ones', async () => {
    world.inForce = NEW_TERMS;
    const outcome = await send(filledIn());
    const state = refusal(outcome);
    expect(outcome.scope.status).toBe(409);
    expect(state.reason).toBe('terms_changed');
    expect(state.values).toEqual(TYPED);
    const form = readFormToken(state.form?.token ?? '', new Date());
    expect(form).toMatchObject({ source: SOURCE, consent: await digestOf(NEW_TERMS) });
    expect(JSON.stringify(state.form?.accept)).toContain('2026-04-01');
    expect(await countRows(open())).toEqual(NOTHING);
    expect(receiptIn(await send(filledIn({ token: state.form?.token ?? '' }))).terms).toHaveLength(2);
  });

  it.each([
    ['expired', () => tokenOf(TERMS, DAY + 1000)],
    ['missing', () => ''],
    ['forged', () => `${tokenOf(TERMS)}x`],
  ])('comes back unticked when its token is %s', async (_how, token) => {
    const outcome = await send(filledIn({ token: token() }));
    expect(outcome.scope.status).toBe(409);
    expect(refusal(outcome)).toMatchObject({ reason: 'form_expired', values: TYPED });
    expect(await countRows(open())).toEqual(NOTHING);
  });

  it('echoes what was typed with one code a field, and keeps the form that was shown', async () => {
    const token = tokenOf(TERMS);
    const outcome = await send(filledIn({ phone: '12', email: 'x', token }));
    expect(outcome.scope.status).toBe(422);
    expect(outcome.state).toMatchObject({
      status: 'invalid',
      errors: { phone: 'phone_short', email: 'email_no_at' },
      values: { ...TYPED, phone: '12', email: 'x', accept: 'yes' },
      form: { token },
    });
    expect(await countRows(open())).toEqual(NOTHING);
  });

  it('never lets a tick for one version stand beside another, not even while a field is being mended', async () => {
    world.inForce = NEW_TERMS;
    const { state } = await send(filledIn({ phone: '12' }));
    expect(state).toMatchObject({
      status: 'invalid',
      errors: { phone: 'phone_short', accept: 'accept_missing' },
      form: { accept: ['我已阅读并同意现行的', { version: '2026-04-01' }, '和', { version: '2026-04-01' }] },
    });
    expect(state?.status === 'invalid' && 'accept' in state.values).toBe(false);
    const token = (state?.status === 'invalid' && state.form?.token) || '';
    expect(readFormToken(token, new Date())?.source).toEqual(SOURCE);
  });

  it('refuses more than the limit with the time to wait, and keeps the text', async () => {
    for (let sent = 0; sent < 20; sent += 1) await send(filledIn({ company: `甲${sent}` }));
    const outcome = await send(filledIn({ company: '最后' }));
    const { scope } = outcome;
    expect(scope.status).toBe(429);
    expect(scope.retryAfterS).toBeGreaterThan(0);
    expect(scope.retryAfterS).toBeLessThanOrEqual(3600);
    expect(refusal(outcome)).toMatchObject({
      reason: 'too_many',
      retryMinutes: Math.ceil((scope.retryAfterS ?? 0) / 60),
      values: { ...TYPED, company: '最后', accept: 'yes' },
    });
    expect(await open().lead.count()).toBe(20);
    world.address = '192.0.2.2';
    expect((await send(filledIn({ company: '最后' }))).to).toContain('/received');
  });

  it('takes nothing without terms to accept: it says "not sent" instead', async () => {
    world.inForce = [];
    const outcome = await send(filledIn());
    expect(outcome.scope.status).toBe(503);
    expect(refusal(outcome)).toMatchObject({ reason: 'unavailable', values: TYPED });
    expect(await countRows(open())).toEqual(NOTHING);
  });
});

describe('what bad input gets from the action', () => {
  beforeEach(() => {
    world.inForce = TERMS;
    world.affiliates = [];
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'name=x'],
    ['an object', { get: 1 }],
    ['a list', [['name', 'x']]],
  ])('%s instead of a form is a form without fields', async (_what, sent) => {
    const { state } = await send(sent as unknown as FormData);
    expect(state).toMatchObject({ status: 'invalid', values: {} });
  });

  it('a file instead of a text is an empty field', async () => {
    const data = filledIn();
    for (const field of CONTACT_FIELDS) data.set(field, new File(['x'], 'x.txt'));
    const { state, scope } = await send(data);
    expect(scope.status).toBe(422);
    expect(state).toMatchObject({
      status: 'invalid',
      errors: { name: 'name_missing', accept: 'accept_missing' },
    });
  });

  it('of a field that comes twice the first counts', async () => {
    const data = filledIn({ phone: '12' });
    data.append('phone', '13800138000');
    expect((await send(data)).state).toMatchObject({
      errors: { phone: 'phone_short' },
      values: { phone: '12' },
    });
  });

  it('fields nobody asked for are neither read nor echoed', async () => {
    const data = filledIn({ phone: '12', constructor: 'x', toString: 'x', isAdmin: 'yes' });
    data.append('__proto__', 'x');
    data.append('__proto__[status]', 'new');
    const { state } = await send(data);
    const values = state?.status === 'invalid' ? state.values : {};
    expect(Object.keys(values).sort()).toEqual([...Object.keys(TYPED), 'accept'].sort());
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('an unknown language is answered in the prevailing one', async () => {
    expect((await send(filledIn({ phone: '12', locale: 'xx' }))).state).toMatchObject({ status: 'invalid' });
  });
});
