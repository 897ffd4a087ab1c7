import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { openCase, sendCode } from '@/lib/cases/access';
import { mintKey } from '@/lib/correspondence/mutations';
import { newCode, readCode } from '@/lib/correspondence/secret';
import { submitLead } from '@/lib/leads/mutations';
import { findLeadId } from '@/lib/leads/queries';
import { emptyTables, newLead, NOON, shownForm } from '@/tests/integration/leads/lead-builder';
import { aReport } from '@/tests/integration/reports/report-builder';
import { describeOnBothDatabases } from '@/tests/support/database';
import { watchStatements } from '@/tests/support/statements';
import { aRequest } from './request-builder';

const HOUR = 60 * 60 * 1000;

it('a code has 140 random bits, and is read however it is typed', () => {
  const codes = Array.from({ length: 2000 }, newCode);
  expect(new Set(codes).size).toBe(codes.length);
  const digits = new Map<string, number>();
  for (const digit of codes.join('').replaceAll('-', '')) digits.set(digit, (digits.get(digit) ?? 0) + 1);
  expect(digits.size).toBe(32);
  const expected = (2000 * 28) / 32;
  const chiSquare = [...digits.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 31 degrees of freedom: above this once in a million.
  expect(chiSquare).toBeLessThan(80);
  for (const code of codes) {
    expect(readCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(
      code,
    );
  }
  for (const wrong of ['', 'x', codes[0]?.slice(0, -1) ?? '', `${codes[0]}A`, 'U'.repeat(28)]) {
    expect(readCode(wrong)).toBeNull();
  }
});

describeOnBothDatabases('guessing', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().caseKey.deleteMany();
  });

  it('two hundred wrong codes from as many sources open nothing, are mostly not even tried, and lock nobody out', async () => {
    const reference = await submitLead(newLead());
    const subjectId = (await findLeadId(reference)) ?? '';
    const code = newCode();
    await mintKey({ subjectKind: 'lead', subjectId, kind: 'code', secret: code, now: NOON });
    let wrong = 0;
    for (let n = 0; n < 200; n += 1) {
      const address = `198.51.100.${n}`;
      const tried = await openCase({ reference, address, now: NOON }, newCode());
      expect(tried.ok).toBe(false);
      if (!tried.ok && tried.reason === 'wrong') wrong += 1;
    }
    expect(wrong).toBe(10);
    expect((await openCase({ reference, address: '192.0.2.7', now: NOON }, code)).ok).toBe(true);
  });

  it('one source tries forty times an hour, whatever the reference, and may again in the next', async () => {
    const attempt = (now: Date) =>
      openCase({ reference: unknownReference(), address: '192.0.2.1', now }, newCode());
    for (let n = 0; n < 40; n += 1) expect(await attempt(NOON)).toEqual({ ok: false, reason: 'wrong' });
    expect(await attempt(NOON)).toMatchObject({ ok: false, reason: 'too_many' });
    expect(await attempt(new Date(NOON.getTime() + HOUR))).toEqual({ ok: false, reason: 'wrong' });
  });

  it('gives the same answers about a reference that exists and one that does not, limits included', async () => {
    const known = await submitLead(newLead());
    const answers = async (reference: string) => {
      const given: unknown[] = [];
      for (let n = 0; n < 12; n += 1) {
        const address = `203.0.113.${n}`;
        given.push(await sendCode({ reference, address, now: NOON }));
        given.push(await openCase({ reference, address, now: NOON }, newCode()));
      }
      return given;
    };
    expect(await answers(known)).toEqual(await answers(unknownReference()));
  });

  it('makes the server do the same work, whether there is such a reference or not and whatever the code', async () => {
    const references = [
      await submitLead(newLead()),
      (await aRequest()).reference,
      (await aReport(open())).reference,
    ];
    const other = newCode();
    const subjectId = (await findLeadId(await submitLead(newLead({ form: shownForm() })))) ?? '';
    await mintKey({ subjectKind: 'lead', subjectId, kind: 'code', secret: other, now: NOON });
    const workOf = async (reference: string, code: string) => {
      const statements = watchStatements();
      const tried = await openCase({ reference, address: newCode(), now: NOON }, code);
      expect(tried).toEqual({ ok: false, reason: 'wrong' });
      return statements();
    };
    const usual = await workOf(unknownReference(), newCode());
    expect(usual.filter((sql) => sql.includes('CaseKey'))).toHaveLength(1);
    const plain = (statements: string[]) =>
      statements.map((sql) => sql.replaceAll(/[`"](Lead|RightsRequest|Report)[`"]/g, 'Case'));
    for (const reference of references) {
      const same = async (tried: string, code: string) => plain(await workOf(tried, code));
      const expected = plain(usual);
      for (const code of [newCode(), '0000', other]) {
        expect(await same(reference, code)).toEqual(expected);
        const unknown = reference.charAt(0) + unknownReference().slice(1);
        expect(await same(unknown, code)).toEqual(expected);
      }
    }
  });
});

function unknownReference(): string {
  const digits = Array.from(randomBytes(8), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(byte % 32));
  return `L-${digits.slice(0, 4).join('')}-${digits.slice(4).join('')}`;
}
