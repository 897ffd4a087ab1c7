import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describeOnBothDatabases } from '@/tests/support/database';
import { filledIn, learnDigests, receiptIn, refusal, send } from './action-form';
import { TERMS, world } from './action-world';
import { countRows, emptyTables, TYPED } from './lead-builder';

vi.mock('next/headers', async () => (await import('./action-world')).requestOfVisitor);
vi.mock('next/navigation', async () => (await import('./action-world')).navigation);
vi.mock('next-intl/server', async () => (await import('./action-world')).translations());
vi.mock('@/lib/legal/queries', async () => (await import('./action-world')).legal);
vi.mock('@/lib/content/operator', async () => (await import('./action-world')).facts);

const NOTHING = { leads: 0, acceptances: 0, audit: 0, outbox: 0 };

beforeAll(learnDigests);

describeOnBothDatabases('a sender under 18', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    Object.assign(world, { inForce: TERMS, affiliates: [] });
  });

  it('is kept only with the guardian’s confirmation, which is an act of its own in the words of the page', async () => {
    const { scope, state } = await send(filledIn({ age: 'minor' }));
    expect(scope.status).toBe(422);
    expect(state).toMatchObject({
      status: 'invalid',
      errors: { guardian: 'guardian_missing' },
      values: { ...TYPED, age: 'minor' },
    });
    expect(await countRows(open())).toEqual(NOTHING);
    const { reference } = receiptIn(await send(filledIn({ age: 'minor', guardian: 'yes' })));
    expect(await open().lead.findUniqueOrThrow({ where: { reference } })).toMatchObject({ isMinor: true });
    const acts = await open().acceptance.findMany({ where: { act: 'contact-form.guardian' } });
    expect(acts.map(({ document }) => document).sort()).toEqual(['privacy-policy', 'service-agreement']);
    expect(acts[0]?.sentence).toBe('我的监护人和我一起读过协议和政策，同意我提交这份表');
  });

  it('is told of the guardian’s confirmation together with every other mistake', async () => {
    const { state } = await send(filledIn({ age: 'minor', phone: '12' }));
    expect(state).toMatchObject({ errors: { phone: 'phone_short', guardian: 'guardian_missing' } });
  });

  it('and under 14 leaves nothing at all, whatever else is in the form', async () => {
    const forms: Record<string, string>[] = [
      {},
      { guardian: 'yes' },
      { phone: '12', name: '' },
      { token: '' },
    ];
    for (const rest of forms) {
      const outcome = await send(filledIn({ age: 'child', ...rest }));
      expect(outcome.scope.status).toBe(422);
      expect(refusal(outcome)).toMatchObject({ reason: 'child' });
    }
    expect(await countRows(open())).toEqual(NOTHING);
    expect(await open().rateWindow.count()).toBe(0);
  });

  it('who corrects the age afterwards is heard: the same words make a lead of their own', async () => {
    const adult = receiptIn(await send(filledIn()));
    const minor = receiptIn(await send(filledIn({ age: 'minor', guardian: 'yes' })));
    expect(minor.reference).not.toBe(adult.reference);
  });

  it('is nobody who says nothing of age, and an age that was made up is refused', async () => {
    const { reference } = receiptIn(await send(filledIn()));
    expect(await open().lead.findUniqueOrThrow({ where: { reference } })).toMatchObject({ isMinor: false });
    expect((await send(filledIn({ age: '17' }))).state).toMatchObject({ errors: { age: 'age_unknown' } });
  });
});
