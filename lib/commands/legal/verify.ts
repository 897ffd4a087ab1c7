import { createTranslator } from 'next-intl';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { keyRing } from '@/lib/crypto/keys';
import { type PublicKeys, publicKeys } from '@/lib/crypto/signing';
import en from '@/content/messages/en/receipt.json';
import zh from '@/content/messages/zh/receipt.json';
import { judgeReceipt } from '@/lib/legal/verify-receipt';
import { readKeySet } from '@/lib/receipts/key-set';
import { provenBy } from '@/lib/receipts/proven';
import type { HeldReceipt } from '@/lib/receipts/schema';
import type { Verdict } from '@/lib/receipts/verify';
import type { LegalCommand } from './command';

const WORDS = (['zh', 'en'] as const).map((locale) =>
  createTranslator({ locale, namespace: 'receipt', messages: { receipt: locale === 'zh' ? zh : en } }),
);

const NO_KEYS = `There are no keys here to check with. Save <the site>/.well-known/receipt-keys.json and give it with --keys.
这里没有可用来核验的公钥。请保存 <网站>/.well-known/receipt-keys.json，并用 --keys 指定。`;

/** Judges a receipt without network, and says the same as the page does. */
export const verify: LegalCommand = {
  takes: '<receipt.json> [--keys <receipt-keys.json>]',
  does: {
    en: 'Checks a receipt without network and says what it proves.',
    zh: '离线核验回执，并说明它能证明什么。',
  },
  run: verifyFile,
};

function verifyFile(words: string[]): boolean | null {
  const at = words.indexOf('--keys');
  const [file, ...rest] = at < 0 ? words : words.toSpliced(at, 2);
  if (file === undefined || rest.length > 0) {
    return null;
  }
  const keys = at < 0 ? ownKeys() : readKeySet(readGiven(words[at + 1] ?? '') ?? '');
  if (keys === null) return complain(NO_KEYS);
  const receipt = readGiven(file);
  if (receipt === null) return complain(`${file} can't be read.`);
  const verdict = judgeReceipt(receipt, keys);
  const said = describeVerdict(verdict).join('\n');
  if (!verdict.ok) return complain(said);
  console.log(said);
  return true;
}

function complain(words: string): false {
  console.error(words);
  return false;
}

/** Null: there is no such file, or it can't be read. */
function readGiven(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The keys of this installation, if it has any: checking a receipt is no reason to make some. */
function ownKeys(): PublicKeys | null {
  const hasKeys = env().DATA_KEYS !== undefined || existsSync(path.join(env().DATA_DIR, 'keys'));
  return hasKeys ? publicKeys(keyRing()) : null;
}

function describeVerdict(verdict: Verdict): string[] {
  if (verdict.ok)
    return [...WORDS.flatMap((t) => describeValid(t, verdict.receipt)), ...digests(verdict.receipt)];
  return WORDS.flatMap((t) => [
    t('invalid.heading'),
    `  ${t(`faults.${verdict.fault}`, { about: verdict.about })}`,
  ]);
}

function describeValid(t: (typeof WORDS)[number], receipt: HeldReceipt): string[] {
  const { receivedAt, reference, kind } = receipt;
  const points = [
    t('valid.proves'),
    `  - ${t('valid.received', { at: inBeijing(receivedAt), reference })}`,
    ...provenBy(receipt).map((point) => `  - ${t(`valid.${point}`)}`),
    t('valid.not'),
    ...(['person', 'content', 'later'] as const).map((point) => `  - ${t(`valid.${point}`)}`),
  ];
  return [`${t('valid.heading')}${t('valid.kind', { kind: t(`facts.kinds.${kind}`) })}`, ...points, ''];
}

function digests({ accepted, answersSha256, key }: HeldReceipt): string[] {
  const texts = accepted.map(
    ({ document, version, language, sha256 }) => `${sha256}  ${document} ${version} ${language}`,
  );
  return [...texts, `${answersSha256}  answers`, `key ${key}`];
}

/** An instant as it is written everywhere, in the time of Beijing: 2026-03-01 12:00:00. */
function inBeijing(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso));
}
