import { strFromU8, unzipSync } from 'fflate';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { makeEvidence } from '@/lib/leads/evidence';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { readKeySet } from '@/lib/receipts/key-set';
import { judgeReceipt } from '@/lib/legal/verify-receipt';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later, newLead, openLead, TYPED } from './lead-builder';
import { publishedAct } from './published-act';

type Files = Record<string, Uint8Array>;

const PERSONAL = [TYPED.name, '13800138000', '138 0013 8000', 'Ouyang', '直播回放', 'voice-activity'];

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
const textOf = (files: Files, name: string) => strFromU8(files[name] ?? new Uint8Array());
const jsonOf = (files: Files, name: string) => JSON.parse(textOf(files, name)) as unknown;

async function take(reference: string, withPersonalData: boolean): Promise<Files> {
  const made = await makeEvidence({ reference, actor: 'staff-1', withPersonalData, now: later(9000) });
  if (!made.ok) throw new Error(made.reason);
  expect(made.value.name).toBe(`evidence-${reference}.zip`);
  expect(made.value.missing).toEqual([]);
  return unzipSync(made.value.zip);
}

function personalDataIn(files: Files): string[] {
  const all = Object.values(files).map((bytes) => strFromU8(bytes));
  return PERSONAL.filter((value) => all.some((text) => text.includes(value)));
}

describeOnBothDatabases('the evidence pack of a lead', (open) => {
  const submit = () => submitLead(newLead({ acts: [publishedAct('en')], locale: 'en' }));

  beforeEach(() => emptyTables(open()));

  it('is whole by its own sums, which name every file', async () => {
    const files = await take(await submit(), true);
    const sums = textOf(files, 'SHA256SUMS').trimEnd().split('\n');
    for (const line of sums) {
      const [hash = '', name = ''] = line.split('  ');
      expect(sha256(files[name]), name).toBe(hash);
    }
    expect(sums).toHaveLength(Object.keys(files).length - 1);
  });

  it('holds each accepted text as a file with the very hash of the acceptance, in both languages', async () => {
    const files = await take(await submit(), false);
    for (const { document, version, sha256: hash } of publishedAct('en').terms) {
      expect(sha256(files[`texts/${document}_${version}_en.txt`])).toBe(hash);
      for (const locale of LOCALES) {
        expect(textOf(files, `texts/${document}_${version}_${LANGUAGE_TAGS[locale]}.txt`)).toContain(
          `language: ${LANGUAGE_TAGS[locale]}\n`,
        );
      }
    }
    expect(jsonOf(files, 'acceptances.json')).toMatchObject(
      publishedAct('en').terms.map((term) => ({ ...term, locale: 'en', sentence: 'I have read and accept' })),
    );
  });

  it('holds the receipt, which verifies with the keys beside it, by hand too', async () => {
    const files = await take(await submit(), false);
    const keys = readKeySet(textOf(files, 'receipt/receipt-keys.json')) ?? new Map();
    expect(judgeReceipt(textOf(files, 'receipt/receipt.json'), keys)).toMatchObject({ ok: true });
    const [signed, signature] = [files['receipt/signed.json'], files['receipt/signature.bin']];
    const key = createPublicKey(textOf(files, 'receipt/public-key.pem'));
    expect(verify(null, signed ?? Buffer.of(), key, signature ?? Buffer.of())).toBe(true);
    expect(jsonOf(files, 'receipt/receipt.json')).toMatchObject(
      jsonOf(files, 'receipt/signed.json') as object,
    );
  });

  it('explains how to verify it in both languages', async () => {
    const files = await take(await submit(), false);
    expect(textOf(files, 'how-to-verify.zh.html')).toContain('如何核验这份证据');
    expect(textOf(files, 'how-to-verify.en.html')).toContain('How to verify this evidence');
  });

  it('with personal data proves the answers; without holds none, nor what they could be guessed with', async () => {
    const reference = await submit();
    const withThem = await take(reference, true);
    const receipt = jsonOf(withThem, 'receipt/receipt.json') as { answersSha256: string; salt: string };
    expect(sha256(withThem['answers.json'])).toBe(receipt.answersSha256);
    expect(personalDataIn(withThem).length, 'the search finds what is there').toBeGreaterThan(3);
    const without = await take(reference, false);
    expect(personalDataIn(without)).toEqual([]);
    expect(Object.keys(without)).not.toContain('answers.json');
    expect(Object.values(without).some((bytes) => strFromU8(bytes).includes(receipt.salt))).toBe(false);
    expect(jsonOf(without, 'record.json')).toMatchObject({ reference, personalData: 'left out' });
  });

  it('can be made once the person is erased, holds nothing of them and still verifies', async () => {
    const reference = await submit();
    await eraseLead(reference, 'staff-1', later(5000));
    expect(await openLead(open(), reference)).toBeNull();
    const files = await take(reference, true);
    expect(personalDataIn(files)).toEqual([]);
    expect(jsonOf(files, 'record.json')).toMatchObject({ personalData: 'erased' });
    const keys = readKeySet(textOf(files, 'receipt/receipt-keys.json')) ?? new Map();
    expect(judgeReceipt(textOf(files, 'receipt/receipt.json'), keys)).toMatchObject({ ok: true });
    expect(jsonOf(files, 'audit.json')).toMatchObject([
      { action: 'lead.submitted' },
      { action: 'lead.erased' },
      { action: 'lead.evidence' },
    ]);
  });

  it('is noted in the audit with who took it, and whether the person was in it', async () => {
    const reference = await submit();
    await take(reference, false);
    const [entry] = await open().auditEntry.findMany({ where: { action: 'lead.evidence' } });
    expect(entry).toMatchObject({
      actor: 'staff-1',
      at: later(9000),
      detail: { reference, withPersonalData: false },
    });
  });

  it('says which accepted text it lacks, when that isn’t published here', async () => {
    const made = await makeEvidence({
      reference: await submitLead(newLead()),
      actor: 'system',
      withPersonalData: false,
      now: later(9000),
    });
    const missing = ['service-agreement', 'privacy-policy'].map(
      (name) => `texts/${name}_2023-08-01_zh-CN.txt`,
    );
    expect(made.ok && made.value.missing).toEqual(missing);
    const files = made.ok ? unzipSync(made.value.zip) : {};
    expect(jsonOf(files, 'record.json')).toMatchObject({ missingTexts: missing });
    expect(Object.keys(files).filter((name) => missing.includes(name))).toEqual([]);
  });

  it('of a lead that nobody knows is refused', async () => {
    const wish = { reference: 'L-0000-0000', actor: 'system', withPersonalData: true, now: later(0) };
    expect(await makeEvidence(wish)).toEqual({ ok: false, reason: 'unknown' });
    expect(await open().auditEntry.count()).toBe(0);
  });
});
