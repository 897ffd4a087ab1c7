// The public keys as a JWK Set (RFC 7517, 5) of Ed25519 keys (RFC 8037, 2): what /.well-known/receipt-keys.json gives.
import { z } from 'zod';
import { publicKeyOf, publicText } from '@/lib/crypto/ed25519';
import type { PublicKeys } from '@/lib/crypto/signing';

const jwkSet = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      kid: z.string(),
      x: z.string().regex(/^[\w-]{43}$/),
    }),
  ),
});

/** As JSON, the current key first. */
export function writeKeySet(keys: PublicKeys): string {
  const all = [...keys].map(([kid, key]) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    use: 'sig',
    kid,
    x: publicText(key),
  }));
  return `${JSON.stringify({ keys: all }, null, 2)}\n`;
}

/** Null: not a set of such keys. */
export function readKeySet(text: string): PublicKeys | null {
  try {
    const { keys } = jwkSet.parse(JSON.parse(text));
    return new Map(keys.map(({ kid, x }) => [kid, publicKeyOf(Buffer.from(x, 'base64url'))]));
  } catch {
    return null;
  }
}
