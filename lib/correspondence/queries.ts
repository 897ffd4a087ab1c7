import { keyRing } from '@/lib/crypto/keys';
import { openBytes, openField, openRecord, unwrapRecordKey } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { type CaseKeyKind, hashSecret } from './secret';
import { isSubjectKind, type Subject } from './subject';

/** What a secret opens now, and of which kind it is. Null: nothing, or no longer. */
export async function findKey(
  secret: string,
  kinds: CaseKeyKind[],
  now: Date,
): Promise<(Subject & { kind: CaseKeyKind }) | null> {
  const key = await db().caseKey.findUnique({
    where: { hash: hashSecret(secret) },
    select: { subjectKind: true, subjectId: true, kind: true, expiresAt: true },
  });
  if (!key || !kinds.includes(key.kind) || key.expiresAt <= now) return null;
  const { subjectKind, subjectId, kind } = key;
  return isSubjectKind(subjectKind) ? { subjectKind, subjectId, kind } : null;
}

/** The record that a secret opens now. */
export async function findSubject(secret: string, kinds: CaseKeyKind[], now: Date): Promise<Subject | null> {
  const key = await findKey(secret, kinds, now);
  return key && { subjectKind: key.subjectKind, subjectId: key.subjectId };
}

/** A message as its readers see it. */
export type CaseMessage = { id: string; side: 'sender' | 'desk'; at: Date; body: string };

/** What was written about a record, oldest first. */
export async function listMessages({ subjectKind, subjectId }: Subject): Promise<CaseMessage[]> {
  const rows = await db().caseMessage.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: 'asc' },
    select: { id: true, side: true, createdAt: true, keyId: true, wrappedKey: true, body: true },
  });
  return rows.flatMap(({ id, side, createdAt, body, ...key }) => {
    const opened = openRecord(keyRing(), { table: 'CaseMessage', id }, { ...key, fields: { body } });
    return opened ? [{ id, side, at: createdAt, body: opened.body }] : [];
  });
}

/** A file as it is listed: without its content. */
export type CaseFile = { id: string; purpose: string; type: string; size: number; at: Date; name: string };

/** The files of a record, oldest first. */
export async function listFiles({ subjectKind, subjectId }: Subject): Promise<CaseFile[]> {
  const rows = await db().caseFile.findMany({
    where: { subjectKind, subjectId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      purpose: true,
      type: true,
      size: true,
      createdAt: true,
      keyId: true,
      wrappedKey: true,
      name: true,
    },
  });
  return rows.flatMap(({ id, purpose, type, size, createdAt, name, ...key }) => {
    const opened = openRecord(keyRing(), { table: 'CaseFile', id }, { ...key, fields: { name } });
    return opened ? [{ id, purpose, type, size, at: createdAt, name: opened.name }] : [];
  });
}

/** A file of a record, opened. Null: it has none by this id. */
export async function findFile(
  { subjectKind, subjectId }: Subject,
  id: string,
): Promise<{ name: string; type: string; content: Buffer } | null> {
  const row = await db().caseFile.findFirst({
    where: { id, subjectKind, subjectId },
    select: { id: true, type: true, keyId: true, wrappedKey: true, name: true, content: true },
  });
  const key = row && unwrapRecordKey(keyRing(), { table: 'CaseFile', id }, row);
  if (!key) return null;
  const name = openField(key, 'name', row.name);
  return { name, type: row.type, content: openBytes(key, 'content', row.content) };
}
