// Signatures that anybody can check: Ed25519 with a key derived from each seal key of the ring, under the same id. So
// signing keys rotate and are backed up with the ring.
import { createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { privateKeyOf } from './ed25519';
import type { KeyRing } from './key-text';

const SEED_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Tells this use of a seal key from every other (RFC 5869, 3.2). A change of it makes other keys. */
const INFO = 'ai-open-platform receipt signing v1';

export type Signed = { key: string; signature: string };

/** Public keys by id, those of keys that were taken out of the ring too. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

/** Signs bytes with the ring's current key: the key's id, and the signature in base64url. */
export function signBytes(ring: KeyRing, bytesFor: (key: string) => Uint8Array): Signed {
  const key = ring.currentKeyId;
  return { key, signature: sign(null, bytesFor(key), signingKey(ring, key)).toString('base64url') };
}

/** True when the key made this signature of these bytes. A signature has one spelling. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(signature, 'base64url');
  if (raw.length !== SIGNATURE_BYTES || raw.toString('base64url') !== signature) return false;
  return verify(null, bytes, key, raw);
}

/** What this ring's signatures are checked with. */
export function publicKeys(ring: KeyRing): PublicKeys {
  const own = [...ring.sealKeys.keys()].map((id) => [id, createPublicKey(signingKey(ring, id))] as const);
  return new Map([...own, ...ring.verifyKeys]);
}

const kept = new WeakMap<KeyObject, KeyObject>();

/** HKDF-SHA-256 (RFC 5869) of a seal key, which is random already, gives the seed. Made once: it costs more than signing. */
function signingKey(ring: KeyRing, id: string): KeyObject {
  const sealKey = ring.sealKeys.get(id);
  if (!sealKey) throw new Error(`The key ring has no seal key "${id}".`);
  const known = kept.get(sealKey);
  if (known) return known;
  const made = privateKeyOf(new Uint8Array(hkdfSync('sha256', sealKey, new Uint8Array(0), INFO, SEED_BYTES)));
  kept.set(sealKey, made);
  return made;
}
