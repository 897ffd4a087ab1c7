// Who gets into a case: whoever has a code of at least 128 random bits, sent to the address on file or kept by the sender.
import type { Turn } from '@/lib/abuse/mutations';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { mintKey, useUpCode } from '@/lib/correspondence/mutations';
import { findKey, findSubject } from '@/lib/correspondence/queries';
import { newSessionToken, readCode } from '@/lib/correspondence/secret';
import type { CaseKind, CaseView } from './kind';
import { CASE_KINDS, kindOfReference } from './kinds';
import { askForCode, takeReferenceTurn, takeSourceTurn } from './mutations';
import type { Subject } from '@/lib/correspondence/subject';

type TooMany = Extract<Turn, { ok: false }>;

/** A reference as somebody typed it. Null: none looks like that. */
export function readReference(typed: string): string | null {
  const text = typed.slice(0, 100).normalize('NFKC').trim().toUpperCase().replaceAll('O', '0');
  return REFERENCE_PATTERN.test(text) ? text : null;
}

export type Asked = { reference: string; address: string | null; now: Date };

/** Has a code sent to the address on file, if there are both; nobody learns here whether there are. */
export async function sendCode({ reference, address, now }: Asked): Promise<{ ok: true } | TooMany> {
  const bySource = await takeSourceTurn('code', address, now);
  if (!bySource.ok) return bySource;
  const byReference = await takeReferenceTurn('code', reference, now);
  if (!byReference.ok) return byReference;
  await askForCode(reference, now);
  return { ok: true };
}

export type Opened = { ok: true; token: string };

/**
 * Exchanges a code for a session. Wrong tries are counted by source and by reference, and look the same whatever is wrong
 * with them; the right code opens however often others have tried.
 */
export async function openCase(
  { reference, address, now }: Asked,
  typed: string,
): Promise<Opened | TooMany | { ok: false; reason: 'wrong' }> {
  const bySource = await takeSourceTurn('open', address, now);
  if (!bySource.ok) return bySource;
  const code = readCode(typed) ?? '';
  const named = kindOfReference(reference);
  const id = await named?.kind.findId(reference);
  const key = await findKey(code, ['code', 'secret'], now);
  const isRight = key !== null && id === key.subjectId && named?.subjectKind === key.subjectKind;
  if (!isRight || (key.kind === 'code' && !(await useUpCode(code)))) {
    const byReference = await takeReferenceTurn('open', reference, now);
    return byReference.ok ? { ok: false, reason: 'wrong' } : byReference;
  }
  if (key.kind === 'code') await named.kind.confirm?.(key.subjectId, now);
  const subject = { subjectKind: key.subjectKind, subjectId: key.subjectId };
  return { ok: true, token: await beginSession(subject, now) };
}

/** Opens a case to somebody who is known to be entitled to it. */
export async function beginSession(subject: Subject, now: Date): Promise<string> {
  const token = newSessionToken();
  await mintKey({ ...subject, kind: 'session', secret: token, now });
  return token;
}

export type OpenCase = { subject: Subject; kind: CaseKind; view: CaseView };

/** The case that a session opens now. Null: none, or the session is over. */
export async function findOpenCase(token: string | null, now: Date): Promise<OpenCase | null> {
  const subject = token === null ? null : await findSubject(token, ['session'], now);
  const kind = subject && CASE_KINDS[subject.subjectKind];
  const view = kind && (await kind.findView(subject.subjectId, now));
  return view ? { subject, kind, view } : null;
}
