// Ed25519 keys (RFC 8032) as Node takes them: both halves are 32 bytes, wrapped for it in a JWK (RFC 8037).
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** PKCS #8 (RFC 8410, 7) of an Ed25519 private key, up to the 32 bytes of its seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The private key that a seed of 32 bytes stands for. */
export function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

/** A public key from its 32 bytes. */
export function publicKeyOf(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** The 32 bytes of a public key, in base64url. */
export function publicText(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new Error('Not an Ed25519 key.');
  return x;
}
