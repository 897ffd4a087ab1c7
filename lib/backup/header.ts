// The readable beginning of a backup: when it was made, of which migrations, and which key opens it. The rest is bound to it.
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { KeyRing } from '@/lib/crypto/key-text';
import { BackupError } from './sealed-stream';

const MAGIC = 'PLATFORM-BACKUP 1 ';
const LONGEST = 64 * 1024;

const header = z.strictObject({
  createdAt: z.iso.datetime(),
  /** The key of the ring from which the backup's own is derived. Keys are never in a backup. */
  keyId: z.string(),
  /** Random, in base64: no two backups have the same key. */
  salt: z.string(),
  /** The migrations of the program that made it. */
  migrations: z.array(z.string()),
});

export type BackupHeader = z.infer<typeof header>;

export function headerLine(value: BackupHeader): Buffer {
  return Buffer.from(`${MAGIC}${JSON.stringify(value)}\n`);
}

/** Takes the header off the beginning of a file. */
export function readHeader(beginning: Buffer): { value: BackupHeader; line: Buffer } {
  const end = beginning.subarray(0, LONGEST).indexOf('\n') + 1;
  const line = beginning.subarray(0, end);
  const text = line.toString('utf8');
  if (!text.startsWith(MAGIC)) throw new BackupError('This isn’t a backup of this program.');
  try {
    return { value: header.parse(JSON.parse(text.slice(MAGIC.length))), line };
  } catch {
    throw new BackupError('The beginning of the backup was changed.');
  }
}

/** The key of one backup: HKDF-SHA-256 (RFC 5869) of the ring's key and the backup's salt. */
export function backupKey(ring: KeyRing, { keyId, salt }: BackupHeader): KeyObject {
  const key = ring.sealKeys.get(keyId);
  if (!key) {
    throw new BackupError(`The key ring lacks "seal:${keyId}", which this backup was made with.`);
  }
  const bytes = hkdfSync('sha256', key, Buffer.from(salt, 'base64'), 'platform backup 1', 32);
  return createSecretKey(Buffer.from(bytes));
}
