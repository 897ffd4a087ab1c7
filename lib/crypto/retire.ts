import { KeysError, parseKeyRing } from './key-text';
import { publicText } from './ed25519';
import { publicKeys } from './signing';

/**
 * The same ring without a seal key that nothing is wrapped with any more; its public half stays, for the receipts it has
 * signed. Throws a KeysError for the current key and for one that the ring hasn't.
 */
export function withoutSealKey(text: string, id: string): string {
  const ring = parseKeyRing(text);
  if (id === ring.currentKeyId)
    throw new KeysError(`"seal:${id}" is the key in use. Run first: npm run keys -- rotate`);
  const key = ring.sealKeys.has(id) ? publicKeys(ring).get(id) : undefined;
  if (!key) throw new KeysError('The key ring has no seal key of that id.');
  const left = `verify:${id}=${Buffer.from(publicText(key), 'base64url').toString('base64')}`;
  const entries = text
    .trim()
    .split(',')
    .map((entry) => entry.trim());
  return entries.map((entry) => (entry.startsWith(`seal:${id}=`) ? left : entry)).join(',');
}
