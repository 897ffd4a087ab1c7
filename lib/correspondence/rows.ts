// What the correspondence leaves in the database: hashes of keys, messages and files sealed.
import { newId } from '@/lib/core/ids';
import type { KeyRing } from '@/lib/crypto/key-text';
import { createRecordKey, sealBytes, sealField, sealRecord } from '@/lib/crypto/seal';
import type { CheckedFile } from './files';
import { type CaseKeyKind, hashSecret, KEY_LIFE_MS } from './secret';
import type { Subject } from './subject';

export type NewKey = Subject & { kind: CaseKeyKind; secret: string; now: Date };

/** The row of a secret. */
export function caseKeyRow({ secret, now, ...key }: NewKey) {
  const expiresAt = new Date(now.getTime() + KEY_LIFE_MS[key.kind]);
  return { ...key, id: newId(now), hash: hashSecret(secret), createdAt: now, expiresAt };
}

export type NewMessage = Subject & {
  /** The id of a member of staff. Null: the sender writes. */
  author: string | null;
  body: string;
  now: Date;
};

/** The row of a message. */
export function caseMessageRow(ring: KeyRing, { body, now, author, ...subject }: NewMessage) {
  const id = newId(now);
  const { fields, ...key } = sealRecord(ring, { table: 'CaseMessage', id }, { body });
  const side = author === null ? ('sender' as const) : ('desk' as const);
  return { ...subject, ...key, ...fields, id, author, side, createdAt: now };
}

export type NewFile = Subject & { purpose: 'proof' | 'evidence'; file: CheckedFile; now: Date };

/** The row of a file. */
export function caseFileRow(ring: KeyRing, { file, now, ...subject }: NewFile) {
  const id = newId(now);
  const key = createRecordKey(ring, { table: 'CaseFile', id });
  return {
    ...subject,
    id,
    keyId: key.keyId,
    wrappedKey: key.wrappedKey,
    type: file.type,
    size: file.content.length,
    name: sealField(key, 'name', file.name),
    content: sealBytes(key, 'content', file.content),
    createdAt: now,
  };
}
