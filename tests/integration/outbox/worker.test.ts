import { afterEach, beforeEach, expect, it } from 'vitest';
import { leaseDue } from '@/lib/outbox/mutations';
import { MOST_TRIES } from '@/lib/outbox/rules';
import { type Outbox, startOutbox } from '@/lib/outbox/worker';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aDispatch, happen, isQuiet, until } from './outbox-builder';

const FAST = { idleMs: 10, leaseMs: 300, most: 4 };

describeOnBothDatabases('the outbox', (open) => {
  const running: Outbox[] = [];

  const start = (...words: Parameters<typeof startOutbox>) => {
    const outbox = startOutbox(words[0], { ...FAST, ...words[1] });
    running.push(outbox);
    return outbox;
  };

  beforeEach(async () => {
    await open().outboxMessage.deleteMany();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((outbox) => outbox.stop(1_000)));
  });

  it('tells each recipient once, each by a row and a Message-ID of their own', async () => {
    await happen(open());
    const dispatch = aDispatch(['sender', 'sales', 'webhook:7']);
    start(dispatch);
    await until(() => isQuiet(open()));
    expect(dispatch.sent.map(({ recipient }) => recipient).sort()).toEqual(['sales', 'sender', 'webhook:7']);
    for (const { id, recipient, messageId } of dispatch.sent)
      expect(messageId).toBe(recipient === 'webhook:7' ? null : `${id}@site.example`);
    const outcomes = await open().outboxMessage.groupBy({ by: ['outcome'], _count: true });
    expect(outcomes.map(({ outcome, _count }) => [outcome, _count]).sort()).toEqual([
      ['sent', 3],
      ['spread', 1],
    ]);
  });

  it('shared by three workers still tells everybody once', async () => {
    for (let n = 0; n < 40; n += 1) await happen(open());
    const dispatch = aDispatch(['sender'], async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { outcome: 'sent' };
    });
    for (let n = 0; n < 3; n += 1) start(dispatch, { leaseMs: 60_000 });
    await until(() => isQuiet(open()));
    expect(dispatch.sent).toHaveLength(40);
    expect(new Set(dispatch.sent.map(({ id }) => id)).size).toBe(40);
  });

  it('tries again under the same Message-ID, and repeats nothing that another recipient got', async () => {
    await happen(open());
    const dispatch = aDispatch(['sender', 'sales'], ({ recipient, attempts }) =>
      recipient === 'sender' && attempts < 3
        ? { outcome: 'failed', code: 'ECONNECTION', isAmbiguous: attempts === 1 }
        : { outcome: 'sent' },
    );
    start(dispatch);
    await until(async () => {
      await open().outboxMessage.updateMany({ data: { dueAt: new Date(0) } });
      return isQuiet(open());
    });
    const tries = dispatch.sent.filter(({ recipient }) => recipient === 'sender');
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map(({ messageId }) => messageId)).size).toBe(1);
    expect(dispatch.sent).toHaveLength(4);
    const row = await open().outboxMessage.findFirst({ where: { recipient: 'sender' } });
    expect(row).toMatchObject({ attempts: 3, ambiguous: 1, outcome: 'sent', lastError: null });
  });

  it('puts off what failed, and gives it up after the last try', async () => {
    await happen(open());
    start(aDispatch(['sender'], () => ({ outcome: 'failed', code: 'smtp_451' })));
    const sender = () => open().outboxMessage.findFirst({ where: { recipient: 'sender' } });
    await until(async () => (await sender())?.lastError === 'smtp_451');
    const put = await sender();
    expect(put?.dueAt.getTime()).toBeGreaterThan(Date.now() + 10_000);
    expect(put).toMatchObject({ deadAt: null, leasedBy: null, attempts: 1 });
    await open().outboxMessage.updateMany({
      where: { recipient: 'sender' },
      data: { dueAt: new Date(0), attempts: MOST_TRIES - 1 },
    });
    await until(async () => (await sender())?.deadAt instanceof Date);
    expect(await sender()).toMatchObject({ attempts: MOST_TRIES, doneAt: null });
  });

  it('survives a sender that throws, and a kind that nobody knows', async () => {
    await happen(open());
    const dispatch = aDispatch(['sender'], () => {
      throw Object.assign(new Error('planted'), { code: 'EPLANTED' });
    });
    start({
      ...dispatch,
      recipientsOf: (message) => {
        if (message.attempts === 1) throw Object.assign(new Error('?'), { code: 'unknown_kind' });
        return Promise.resolve(['sender']);
      },
    });
    const first = () => open().outboxMessage.findFirst({ where: { recipient: null } });
    await until(async () => (await first())?.lastError === 'unknown_kind');
    await open().outboxMessage.updateMany({ data: { dueAt: new Date(0) } });
    await until(async () => (await open().outboxMessage.count({ where: { lastError: 'EPLANTED' } })) === 1);
  });

  it('takes over what a worker that died had leased, and says that its try is ambiguous', async () => {
    const id = await happen(open());
    const dead = { leasedBy: 'dead', leaseMs: 100 };
    const now = new Date();
    expect(await leaseDue(dead, now, 5)).toMatchObject([{ id, attempts: 1 }]);
    expect(await leaseDue({ leasedBy: 'other', leaseMs: 100 }, now, 5)).toEqual([]);
    const dispatch = aDispatch(['sender']);
    start(dispatch);
    await until(() => isQuiet(open()));
    expect(await open().outboxMessage.findUnique({ where: { id } })).toMatchObject({
      attempts: 2,
      ambiguous: 1,
      outcome: 'spread',
    });
    expect(dispatch.sent).toHaveLength(1);
  });

  it('gives up what every worker dies of', async () => {
    const id = await happen(open());
    await open().outboxMessage.update({
      where: { id },
      data: {
        recipient: 'sender',
        attempts: MOST_TRIES,
        leasedBy: 'dead',
        leasedUntil: new Date(0),
        dueAt: new Date(0),
      },
    });
    const dispatch = aDispatch(['sender']);
    start(dispatch);
    await until(() => isQuiet(open()));
    expect(await open().outboxMessage.findUnique({ where: { id } })).toMatchObject({
      lastError: 'interrupted',
      doneAt: null,
    });
    expect(dispatch.sent).toEqual([]);
  });

  it('stopped, finishes what is under way, takes nothing new, and cuts off what hangs', async () => {
    await happen(open());
    let release: () => void = () => undefined;
    const slow = aDispatch(['sender'], async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return { outcome: 'sent' };
    });
    const outbox = start(slow, { leaseMs: 60_000 });
    await until(() => slow.sent.length === 1);
    const stopped = outbox.stop(10_000);
    const late = await happen(open());
    release();
    await stopped;
    expect(await open().outboxMessage.findFirst({ where: { recipient: 'sender' } })).toMatchObject({
      outcome: 'sent',
    });
    expect(await open().outboxMessage.findUnique({ where: { id: late } })).toMatchObject({ attempts: 0 });
    const hanging = aDispatch(
      ['sender'],
      (_message, signal) =>
        new Promise((resolve) => {
          const code = 'ABORT_ERR';
          signal.addEventListener('abort', () => resolve({ outcome: 'failed', code, isAmbiguous: true }));
        }),
    );
    const other = start(hanging);
    await until(() => hanging.sent.length === 1);
    const begun = performance.now();
    await other.stop(100);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await open().outboxMessage.count({ where: { lastError: 'ABORT_ERR', ambiguous: 1 } })).toBe(1);
  });
});
