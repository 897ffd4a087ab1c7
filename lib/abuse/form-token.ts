import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';

const PURPOSE = 'form';
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

const source = z.object({
  page: z.string().nullable(),
  referrer: z.string().nullable(),
  utm: z.record(z.string(), z.string()),
});

const payload = z.object({
  /** Random, 128 bits: one shown form. */
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Digest of what the form asked its sender to agree to. */
  consent: z.string(),
  source,
});

export type FormSource = z.infer<typeof source>;
export type FormToken = z.infer<typeof payload>;

/** Signs what a form showed and when, so that its sender needs no session. */
export function mintFormToken(consent: string, from: FormSource, now: Date): string {
  const id = randomBytes(16).toString('base64url');
  return signToken(keyRing(), PURPOSE, { id, at: now.getTime(), consent, source: from });
}

/** Reads a token that we signed, up to a day old. Null: forged, damaged, or too old to say what it showed. */
export function readFormToken(text: string, now: Date): FormToken | null {
  if (text.length > 4096) return null;
  const parsed = payload.safeParse(readToken(keyRing(), PURPOSE, text));
  if (!parsed.success) return null;
  const age = now.getTime() - parsed.data.at;
  return age >= -60_000 && age <= MAX_AGE_MS ? parsed.data : null;
}
