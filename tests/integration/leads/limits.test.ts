import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { FORGET_EVERY_MS, forgetTurns, takeTurn } from '@/lib/abuse/mutations';
import { env } from '@/lib/core/env';
import { switchDatabase } from '@/lib/db/client';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later, NOON } from './lead-builder';

const PER_SOURCE = 20;
const IN_ALL = 50;
const HOUR = 60 * 60 * 1000;

vi.hoisted(() => {
  process.env.FORMS_PER_SOURCE = '20';
  process.env.FORMS_PER_HOUR = '50';
});

async function take(times: number, address: string | null, now = NOON): Promise<boolean[]> {
  const outcomes: boolean[] = [];
  for (let turn = 0; turn < times; turn += 1) outcomes.push((await takeTurn(address, now)).ok);
  return outcomes;
}

function allowed(outcomes: boolean[]): number {
  return outcomes.filter(Boolean).length;
}

describeOnBothDatabases('the limits of the form', (open, _kind, url) => {
  beforeEach(() => emptyTables(open()));
  // One test makes another client the process's own; this one would be left open.
  afterAll(() => open().$disconnect());

  it('are those of the configuration', () => {
    expect(env()).toMatchObject({ FORMS_PER_SOURCE: PER_SOURCE, FORMS_PER_HOUR: IN_ALL });
  });

  it('let a source send so many an hour, and say when the next hour begins', async () => {
    const outcomes = await take(PER_SOURCE + 2, '192.0.2.1', later(10 * 60_000));
    expect(outcomes).toEqual([...Array<boolean>(PER_SOURCE).fill(true), false, false]);
    expect(await takeTurn('192.0.2.1', later(10 * 60_000))).toEqual({
      ok: false,
      reason: 'too_many',
      retryAt: later(HOUR),
    });
    expect(await takeTurn('192.0.2.1', later(HOUR))).toMatchObject({ ok: true });
  });

  it('of one source do not touch another', async () => {
    await take(PER_SOURCE + 1, '192.0.2.1');
    expect(await takeTurn('192.0.2.2', NOON)).toMatchObject({ ok: true });
  });

  it('in all hold for everybody together', async () => {
    const addresses = Array.from({ length: IN_ALL + 5 }, (_, index) => `198.51.100.${index}`);
    const outcomes: boolean[] = [];
    for (const address of addresses) outcomes.push((await takeTurn(address, NOON)).ok);
    expect(allowed(outcomes)).toBe(IN_ALL);
    expect(outcomes.slice(IN_ALL)).toEqual(Array<boolean>(5).fill(false));
  });

  it('in all cannot be used up by one source that goes on after its own is reached', async () => {
    await take(3 * IN_ALL, '192.0.2.1');
    expect(await takeTurn('192.0.2.2', NOON)).toMatchObject({ ok: true });
  });

  it('count across instances', async () => {
    expect(allowed(await take(PER_SOURCE / 2, '192.0.2.9'))).toBe(PER_SOURCE / 2);
    switchDatabase(url());
    expect(allowed(await take(PER_SOURCE, '192.0.2.9'))).toBe(PER_SOURCE / 2);
  });

  it('let not one too many through when visitors race', async () => {
    const race = Array.from({ length: 2 * PER_SOURCE }, () => takeTurn('192.0.2.9', NOON));
    const outcomes = await Promise.all(race);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(PER_SOURCE);
  });

  it('are forgotten 24 hours after sending at the latest, and not while they count', async () => {
    await takeTurn('192.0.2.1', NOON);
    await takeTurn('192.0.2.2', later(12 * HOUR));
    for (let sweep = 1; sweep * FORGET_EVERY_MS < 23 * HOUR; sweep += 1) {
      expect(await forgetTurns(later(sweep * FORGET_EVERY_MS))).toBe(0);
    }
    expect(await forgetTurns(later(23 * HOUR))).toBe(2);
    expect(await forgetTurns(later(35 * HOUR))).toBe(2);
    expect(await open().rateWindow.count()).toBe(0);
  });

  it('put visitors whose address nobody knows under one allowance', async () => {
    await take(PER_SOURCE, null);
    expect(await takeTurn(null, NOON)).toMatchObject({ ok: false });
  });

  it('keep a keyed hash of the address and nothing to be read back', async () => {
    await takeTurn('203.0.113.77', NOON);
    const rows = await open().rateWindow.findMany();
    expect(rows).toHaveLength(2);
    for (const { key } of rows) {
      expect(key).toHaveLength(16);
      expect(Buffer.from(key).toString('latin1')).not.toContain('203.0.113.77');
    }
  });
});
