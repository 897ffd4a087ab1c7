// The secret of an authenticator app, as the database keeps it: sealed like name and address.
import { keyRing } from '@/lib/crypto/keys';
import { openField, sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import { STAFF_TABLE } from '../accounts/row';

export const TOTP_COLUMNS = {
  id: true,
  keyId: true,
  wrappedKey: true,
  totpSecret: true,
  totpConfirmedAt: true,
  totpStep: true,
  totpNext: true,
} as const;

export type TotpRow = {
  id: string;
  keyId: string | null;
  wrappedKey: Uint8Array | null;
  totpSecret: Uint8Array | null;
  totpStep: number | null;
  totpNext: Uint8Array | null;
};

/** `totpNext`: of an app that is being added. */
type SecretColumn = 'totpSecret' | 'totpNext';

/** Null: there is no app. */
export function secretOf(staff: TotpRow, column: SecretColumn): string | null {
  const sealed = staff[column];
  return sealed === null ? null : openField(keyOf(staff), column, sealed);
}

export function sealSecret(staff: TotpRow, column: SecretColumn, secret: string) {
  return sealField(keyOf(staff), column, secret);
}

function keyOf({ id, ...stored }: TotpRow) {
  const key = unwrapRecordKey(keyRing(), { table: STAFF_TABLE, id }, stored);
  if (key === null) throw new Error('An account without a key.');
  return key;
}
