import { describe, expect, it } from 'vitest';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { publicText } from '@/lib/crypto/ed25519';
import { type PublicKeys, publicKeys } from '@/lib/crypto/signing';
import { hashAnswers, newSalt } from './answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import { readKeySet, writeKeySet } from './key-set';
import type { AcceptedText, HeldReceipt } from './schema';
import { signReceipt } from './sign';
import { type Trusted, verifyReceipt } from './verify';

const ring = parseKeyRing(newKeyText());
const salt = newSalt();
const answers = { name: '欧阳·𠮷', phone: '138 0013 8000', description: '第一行\n"第二行"' };

function accepted(document: string): AcceptedText {
  const sentence = '我已阅读并同意现行的《服务协议》（2023-08-01 版）和《隐私政策》（2023-08-01 版）';
  return { document, version: '2023-08-01', language: 'zh-CN', sha256: 'a'.repeat(64), sentence };
}

const signed = signReceipt(ring, {
  kind: 'receipt',
  reference: 'L-7K3M-Q9XD',
  receivedAt: new Date('2026-03-01T04:00:00.123Z'),
  locale: 'zh',
  accepted: [accepted('service-agreement'), accepted('privacy-policy')],
  answers,
  salt,
});
const publicKey = [...publicKeys(ring).values()].map(publicText).join();
const held: HeldReceipt = { ...signed, salt, publicKey };
const text = canonicalJson(held);

function trusting(keys: PublicKeys, sha256 = 'a'.repeat(64)): Trusted {
  return { keys, publishedSha256: ({ version }) => (version === '2023-08-01' ? sha256 : undefined) };
}

const judge = (receipt: string, trusted = trusting(publicKeys(ring))) => verifyReceipt(receipt, trusted);
const faultOf = (receipt: string, trusted?: Trusted) => {
  const verdict = judge(receipt, trusted);
  return verdict.ok ? 'valid' : [verdict.fault, verdict.about].filter((part) => part !== '').join(': ');
};

describe('a receipt', () => {
  it('verifies as it was given, also laid out in lines, with a mark at its head or without salt and key', () => {
    expect(judge(text)).toEqual({ ok: true, receipt: held });
    const laidOut = JSON.stringify(JSON.parse(text), null, 2);
    for (const other of [
      laidOut,
      laidOut.replaceAll('\n', '\r\n'),
      `\uFEFF${text}\n`,
      canonicalJson(signed),
    ]) {
      expect(faultOf(other)).toBe('valid');
    }
  });

  it.each([
    ['a form', text],
    ['a rights request', ofKind('rights-receipt', 'R-7K3M-Q9XD')],
    ['a report', ofKind('report-receipt', 'P-7K3M-Q9XD', '我声明以上所述属实')],
  ])(
    'of %s does not verify with any one byte changed, added or left out',
    { timeout: 30_000 },
    (_of, whole) => {
      expect(faultOf(whole)).toBe('valid');
      const bytes = Buffer.from(whole);
      for (let at = 0; at < bytes.length; at += 1) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ (1 << (at % 8));
        expect(faultOf(other.toString()), `byte ${at} changed`).not.toBe('valid');
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        expect(faultOf(shorter.toString()), `without byte ${at}`).not.toBe('valid');
        const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from('x'), bytes.subarray(at)]);
        expect(faultOf(longer.toString()), `one more at ${at}`).not.toBe('valid');
      }
    },
  );

  it.each([
    ['rights-receipt', 'reference'],
    ['report-receipt', 'reference, declared'],
    ['appeal-receipt', 'kind'],
  ])('of a form does not pass for a %s', (kind, fields) => {
    expect(faultOf(changed({ kind }))).toBe(`receipt_fields: ${fields}`);
  });

  it('of one kind does not pass for another, even one whose fields would fit', () => {
    const request = ofKind('rights-receipt', 'R-7K3M-Q9XD');
    const passedOff = request.replace('rights-receipt', 'receipt').replace('R-7K3M', 'L-7K3M');
    expect(faultOf(passedOff)).toBe('receipt_fields: accepted');
    const asReport = JSON.parse(request) as Record<string, unknown>;
    Object.assign(asReport, { kind: 'report-receipt', reference: 'P-7K3M-Q9XD', declared: '我声明' });
    expect(faultOf(canonicalJson(asReport as typeof signed))).toBe('receipt_signature');
  });

  it.each([
    ['nothing', () => ' \n', 'receipt_missing'],
    ['far too much', () => `${text}${' x'.repeat(9000)}`, 'receipt_long'],
    ['a part of it', () => text.slice(0, -1), 'receipt_not_json'],
    ['a field is missing', () => without('reference'), 'receipt_fields: reference'],
    ['a field is new', () => changed({ name: 'x' }), 'receipt_fields: name'],
    [
      'an accepted text lacks its hash',
      () => text.replace(/"sha256":"a{64}",/, ''),
      /^receipt_fields: accepted.0/,
    ],
    ['a field twice', () => text.replace('{', '{"reference":"L-0000-0000",'), 'receipt_spelling'],
    ['another order', () => JSON.stringify({ ...held, accepted: held.accepted }), 'receipt_spelling'],
    ['another instant', () => changed({ receivedAt: '2026-03-01T04:00:00.124Z' }), 'receipt_signature'],
    ['another sentence', () => text.replace('我已阅读', '我未阅读'), 'receipt_signature'],
    ['fewer documents', () => changed({ accepted: held.accepted.slice(1) }), 'receipt_signature'],
    ['other answers', () => changed({ answersSha256: '0'.repeat(64) }), 'receipt_signature'],
    ['another salt', () => changed({ salt: newSalt() }), 'receipt_salt'],
    ['a key nobody published', () => changed({ key: 'other' }), 'receipt_key_unknown: other'],
  ])('says why it does not verify: %s', (_what, make, fault) => {
    expect(faultOf(make())).toMatch(fault);
  });

  it('of somebody else’s ring is not ours, even under our key’s id and with its own public key', () => {
    const strange = parseKeyRing(newKeyText().replace(/^seal:[^=]+/, `seal:${signed.key}`));
    const { key: _key, signature: _signature, ...statement } = signed;
    const forged = signReceipt(strange, {
      ...statement,
      receivedAt: new Date(),
      locale: 'zh',
      answers,
      salt,
    });
    const key = publicKeys(strange).get(forged.key);
    expect(forged.key).toBe(signed.key);
    expect(faultOf(canonicalJson({ ...forged, publicKey: key ? publicText(key) : '' }))).toBe(
      'receipt_signature',
    );
    expect(faultOf(canonicalJson({ ...signed, publicKey: key ? publicText(key) : '' }))).toMatch(
      'receipt_key_other',
    );
  });

  it('that names another text than the published one does not verify', () => {
    expect(faultOf(text, trusting(publicKeys(ring), 'b'.repeat(64)))).toBe(
      'receipt_text: service-agreement 2023-08-01',
    );
  });

  it('proves the answers to whoever has them and the salt', () => {
    expect(hashAnswers(answers, salt)).toBe(signed.answersSha256);
    expect(hashAnswers({ ...answers, name: '欧阳' }, salt)).not.toBe(signed.answersSha256);
    expect(hashAnswers(answers, newSalt())).not.toBe(signed.answersSha256);
  });

  it('verifies with the published set of keys alone', () => {
    const published = readKeySet(writeKeySet(publicKeys(ring)));
    expect(published).not.toBeNull();
    expect(faultOf(text, trusting(published ?? new Map()))).toBe('valid');
  });
});

describe('a set of keys', () => {
  it.each(['', '[]', '{"keys":[{}]}', '{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"a","x":"short"}]}'])(
    'isn’t %j',
    (other) => {
      expect(readKeySet(other)).toBeNull();
    },
  );
});

function ofKind(kind: 'rights-receipt' | 'report-receipt', reference: string, declared?: string): string {
  const received = { reference, receivedAt: new Date('2026-03-01T04:00:00.123Z'), locale: 'zh' as const };
  return canonicalJson({
    ...signReceipt(ring, { kind, ...received, accepted: [], declared, answers, salt }),
    salt,
    publicKey,
  });
}

function changed(change: Record<string, unknown>): string {
  return canonicalJson({ ...held, ...change });
}

function without(field: keyof HeldReceipt): string {
  return canonicalJson(Object.fromEntries(Object.entries(held).filter(([name]) => name !== field)));
}
