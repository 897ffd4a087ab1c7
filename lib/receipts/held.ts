// A receipt as its holder is given it, from how it is stored.
import { keyRing } from '@/lib/crypto/keys';
import { publicText } from '@/lib/crypto/ed25519';
import { openRecord } from '@/lib/crypto/seal';
import { publicKeys } from '@/lib/crypto/signing';
import { type HeldReceipt, signedReceipt } from './schema';

/** With its salt, where that is still known, and the public key that belongs to it. */
export function completeReceipt(text: string, salt: string | undefined): HeldReceipt {
  const receipt = signedReceipt.parse(JSON.parse(text));
  const key = publicKeys(keyRing()).get(receipt.key);
  return { ...receipt, ...(salt ? { salt } : {}), ...(key ? { publicKey: publicText(key) } : {}) };
}

/** The columns of a record that its receipt is made of. */
export const RECEIPT_COLUMNS = {
  id: true,
  receipt: true,
  receiptSalt: true,
  keyId: true,
  wrappedKey: true,
} as const;

export type StoredReceipt = {
  id: string;
  receipt: string | null;
  receiptSalt: Uint8Array | null;
  keyId: string | null;
  wrappedKey: Uint8Array | null;
};

/** The receipt in a row of this table. Null: the record is older than receipts. Of an erased person the salt is gone. */
export function receiptInRow(table: string, row: StoredReceipt): HeldReceipt | null {
  const { id, receipt, receiptSalt, ...stored } = row;
  if (receipt === null) return null;
  const fields = receiptSalt && { receiptSalt };
  const opened = fields && openRecord(keyRing(), { table, id }, { ...stored, fields });
  return completeReceipt(receipt, opened?.receiptSalt);
}
