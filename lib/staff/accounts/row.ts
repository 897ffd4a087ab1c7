// What the database keeps of an account: name and address sealed, the address to be found by its blind index.
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord, sealRecord } from '@/lib/crypto/seal';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffRole } from '../rights';

export const STAFF_TABLE = 'Staff';

/** What `openStaff` needs of a row. */
export const STAFF_NAME_COLUMNS = {
  id: true,
  keyId: true,
  wrappedKey: true,
  name: true,
  email: true,
} as const;

type NameColumns = {
  id: string;
  keyId: string | null;
  wrappedKey: Uint8Array | null;
  name: Uint8Array;
  email: Uint8Array;
};

export type NewStaff = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  locale: Locale;
  now: Date;
};

/** A new account's row. It has no password yet. */
export function staffRow(ring: KeyRing, { id, name, email, role, locale, now }: NewStaff) {
  const sealed = sealRecord(ring, { table: STAFF_TABLE, id }, { name, email });
  const { keyId, wrappedKey, fields } = sealed;
  return {
    id,
    role,
    locale,
    createdAt: now,
    emailIndex: emailIndex(ring, email),
    keyId,
    wrappedKey,
    ...fields,
  };
}

/** The name and the address of an account. */
export function openStaff({ id, keyId, wrappedKey, name, email }: NameColumns) {
  const opened = openRecord(
    keyRing(),
    { table: STAFF_TABLE, id },
    { keyId, wrappedKey, fields: { name, email } },
  );
  // Accounts are deleted, never erased.
  if (opened === null) throw new Error('An account without a key.');
  return opened;
}

/** By which an account is found, however its address is written. */
export function emailIndex(ring: KeyRing, email: string): Uint8Array<ArrayBuffer> {
  return blindIndex(ring, 'staff-email', email.normalize('NFKC').trim().toLowerCase());
}
