import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_FOLDER } from '@/lib/content/files';
import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { hashText } from '@/lib/legal/canonical';
import { publishedText } from '@/lib/legal/published-text';
import { saltedAnswers } from '@/lib/receipts/answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import { writeKeySet } from '@/lib/receipts/key-set';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { signedBytes } from '@/lib/receipts/sign';
import type { listAudit, Proof } from './queries';

/** By name in the pack. */
export type EvidenceFiles = Record<string, string | Uint8Array>;

type Acceptance = Proof['acceptances'][number];
type Audit = Awaited<ReturnType<typeof listAudit>>;
type Wish = { withPersonalData: boolean; now: Date };

/** The files of an evidence pack but for its sums, and the accepted texts that it lacks. */
export function evidenceFiles(
  proof: Proof,
  audit: Audit,
  wish: Wish,
): { files: EvidenceFiles; missing: string[] } {
  const texts = publishedTexts(proof);
  const missing = proof.acceptances.filter((text) => !isAmong(texts, text)).map(nameOf);
  // A text of the same name with other words would only mislead.
  for (const name of missing) Reflect.deleteProperty(texts, name);
  const files = {
    ...instructions(),
    'record.json': json(recordOf(proof, missing, wish)),
    'acceptances.json': json(proof.acceptances),
    'audit.json': json(audit),
    ...texts,
    ...receiptFiles(proof, wish),
  };
  return { files, missing };
}

function recordOf({ reference, receivedAt, locale, answers }: Proof, missing: string[], wish: Wish) {
  return {
    reference,
    receivedAt,
    language: LANGUAGE_TAGS[locale],
    madeAt: wish.now,
    personalData: answers === null ? 'erased' : wish.withPersonalData ? 'included' : 'left out',
    missingTexts: missing,
  };
}

/** Each accepted version in each language: in the one it was accepted in, and in the one that prevails. */
function publishedTexts({ acceptances }: Proof): Record<string, string> {
  const texts = acceptances.flatMap(({ document, version }) =>
    LOCALES.map((locale) => [
      nameOf({ document, version, locale }),
      publishedText({ document, version, locale }),
    ]),
  );
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== null));
}

function isAmong(texts: Record<string, string>, accepted: Acceptance): boolean {
  const text = texts[nameOf(accepted)];
  return text !== undefined && hashText(text) === accepted.sha256;
}

function nameOf({ document, version, locale }: Pick<Acceptance, 'document' | 'version' | 'locale'>) {
  return `texts/${document}_${version}_${LANGUAGE_TAGS[locale]}.txt`;
}

/** The receipt, and what OpenSSL needs to check it without any program of ours. */
function receiptFiles({ receipt, answers }: Proof, { withPersonalData }: Wish): EvidenceFiles {
  if (receipt === null) return {};
  const { salt, publicKey, ...signed } = receipt;
  const { signature, ...statement } = signed;
  const keys = publicKeys(keyRing());
  const key = keys.get(signed.key);
  const isHeld = withPersonalData && salt !== undefined;
  const held: HeldReceipt = { ...signed, ...(publicKey && { publicKey }), ...(isHeld && { salt }) };
  return {
    'receipt/receipt.json': canonicalJson(held),
    'receipt/signed.json': signedBytes(statement),
    'receipt/signature.bin': Buffer.from(signature, 'base64url'),
    ...(key && { 'receipt/public-key.pem': key.export({ type: 'spki', format: 'pem' }) }),
    'receipt/receipt-keys.json': writeKeySet(keys),
    ...(isHeld && answers && { 'answers.json': saltedAnswers(answers, salt) }),
  };
}

function instructions(): Record<string, string> {
  const pages = LOCALES.map((locale) => {
    const name = `how-to-verify.${locale}.html`;
    return [name, readFileSync(path.join(CONTENT_FOLDER, 'evidence', name), 'utf8')];
  });
  return Object.fromEntries(pages) as Record<string, string>;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
