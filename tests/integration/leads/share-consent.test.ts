import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { mintFormToken } from '@/lib/abuse/form-token';
import { describeOnBothDatabases } from '@/tests/support/database';
import {
  AFFILIATES,
  filledIn,
  learnDigests,
  MINUTE,
  receiptIn,
  refusal,
  send,
  SOURCE,
  tokenOf,
} from './action-form';
import { digestOf, TERMS, world } from './action-world';
import { countRows, emptyTables } from './lead-builder';

vi.mock('next/headers', async () => (await import('./action-world')).requestOfVisitor);
vi.mock('next/navigation', async () => (await import('./action-world')).navigation);
vi.mock('next-intl/server', async () => (await import('./action-world')).translations());
vi.mock('@/lib/legal/queries', async () => (await import('./action-world')).legal);
vi.mock('@/lib/content/operator', async () => (await import('./action-world')).facts);

const NOTHING = { leads: 0, acceptances: 0, audit: 0, outbox: 0 };

beforeAll(learnDigests);

describeOnBothDatabases('the consent to sharing', (open) => {
  const shared = () => tokenOf(TERMS, MINUTE, 'zh', AFFILIATES);
  const acts = async () => (await open().acceptance.findMany()).map(({ act, sentence }) => [act, sentence]);

  beforeEach(async () => {
    await emptyTables(open());
    world.inForce = TERMS;
    world.affiliates = AFFILIATES;
  });

  it('is kept apart, in the words that name every recipient', async () => {
    await send(filledIn({ token: shared(), share: 'yes' }));
    expect(await acts()).toContainEqual([
      'contact-form.share',
      '可以把以上信息提供给甲公司、乙公司和丙公司，以便他们就这项需求联系我',
    ]);
    expect(await acts()).toHaveLength(3);
  });

  it('is not given by whoever leaves the box alone', async () => {
    await send(filledIn({ token: shared() }));
    expect((await acts()).map(([act]) => act)).toEqual(['contact-form', 'contact-form']);
  });

  it('is not taken from a form that offered no sharing', async () => {
    world.affiliates = [];
    await send(filledIn({ share: 'yes' }));
    expect((await acts()).map(([act]) => act)).toEqual(['contact-form', 'contact-form']);
  });

  it.each([
    ['a recipient was added', AFFILIATES.slice(0, 2)],
    ['sharing was not offered then', []],
  ])('comes back unticked where the words beside the box changed: %s', async (_what, shownThen) => {
    world.affiliates = shownThen;
    const token = mintFormToken(await digestOf(TERMS, 'zh', shownThen), SOURCE, new Date());
    world.affiliates = AFFILIATES;
    const state = refusal(await send(filledIn({ token, share: 'yes' })));
    expect(state.reason).toBe('terms_changed');
    expect(Object.keys(state.values)).not.toContain('share');
    expect(await countRows(open())).toEqual(NOTHING);
  });

  it('given or taken back on sending again is heard: it makes a lead of its own', async () => {
    const token = shared();
    const first = receiptIn(await send(filledIn({ token, share: 'yes' })));
    const second = receiptIn(await send(filledIn({ token })));
    expect(second.reference).not.toBe(first.reference);
  });
});
