import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@/lib/core/canonical-json';

/** What somebody sent, by field, as it was kept. */
export type Answers = Record<string, string>;

const SALT_BYTES = 16;

/** 128 random bits in base64url. Without them a hash of answers could be guessed back to a person. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url');
}

/** The text whose hash a receipt gives. */
export function saltedAnswers(answers: Answers, salt: string): string {
  return canonicalJson({ answers, salt });
}

export function hashAnswers(answers: Answers, salt: string): string {
  return createHash('sha256').update(saltedAnswers(answers, salt), 'utf8').digest('hex');
}

export function hashSalt(salt: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'base64url')).digest('hex');
}
