// AES-256-GCM with the parameters of NIST SP 800-38D and one byte layout. Only seal.ts uses it.
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type CipherGCMTypes,
  type KeyObject,
} from 'node:crypto';

export type Bytes = Uint8Array<ArrayBuffer>;

const CIPHER: CipherGCMTypes = 'aes-256-gcm';
/** 96 bits, as 5.2.1.1 recommends, from a random generator (8.2.2): at most 2^32 messages a key (8.3). */
const IV_BYTES = 12;
/** 128 bits, the longest tag of 5.2.1.2. Shorter ones are easier to forge (appendix C) and are refused. */
const TAG_BYTES = 16;

const FORMAT = 1;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** The bytes aren't what was sealed for this record and column with this key. The message holds no data. */
export class SealError extends Error {
  override name = 'SealError';
}

/**
 * Encrypts and authenticates. `bound` isn't stored: the same bytes must be given to open. Layout: format, IV,
 * tag, text.
 */
export function encrypt(key: KeyObject, plaintext: Uint8Array, bound: Uint8Array): Bytes {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(bound);
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]));
}

/** Opens what `encrypt` made. Throws a SealError when a byte, the key or what it is bound to differs. */
export function decrypt(key: KeyObject, sealed: Uint8Array, bound: Uint8Array): Buffer {
  if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw new SealError('Not a sealed value.');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(1 + IV_BYTES, HEADER_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
  } catch {
    throw new SealError('A sealed value was changed, moved, or sealed with another key.');
  }
}
