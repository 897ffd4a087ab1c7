// The written form of a key ring: seal:<id>=<base64>,…,index=<base64>,token=<base64>; each key 32 bytes.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;
const SEAL_ENTRY = /^seal:([a-z0-9-]{1,32})$/;

export type KeyRing = {
  /** The id of the key that seals from now on: the first one listed. */
  currentKeyId: string;
  sealKeys: ReadonlyMap<string, KeyObject>;
  indexKey: KeyObject;
  tokenKey: KeyObject;
};

/** Says what is wrong with keys, and how to mend it; never holds a part of one. */
export class KeysError extends Error {
  override name = 'KeysError';
}

/** Reads a key ring. Throws a KeysError that names the entry at fault, never its value. */
export function parseKeyRing(text: string): KeyRing {
  const sealKeys = new Map<string, KeyObject>();
  const single = new Map<string, KeyObject>();
  const seen = new Set<string>();
  for (const entry of text.trim().split(',')) {
    const [name, encoded] = splitOnce(entry.trim());
    if (seen.has(encoded))
      throw new KeysError(`"${label(name)}" repeats another entry's key; each needs its own.`);
    seen.add(encoded);
    const sealId = SEAL_ENTRY.exec(name)?.[1];
    const target = sealId === undefined ? single : sealKeys;
    if (target.has(sealId ?? name)) throw new KeysError(`"${label(name)}" is listed twice.`);
    target.set(sealId ?? name, readKey(name, encoded));
  }
  const [currentKeyId] = sealKeys.keys();
  const indexKey = single.get('index');
  const tokenKey = single.get('token');
  if (currentKeyId === undefined || !indexKey || !tokenKey) {
    throw new KeysError('At least one "seal:<id>", one "index" and one "token" key are needed.');
  }
  return { currentKeyId, sealKeys, indexKey, tokenKey };
}

/**
 * A new key ring with random keys, in its written form. The seal key's id begins with the day it was made.
 */
export function newKeyText(now: Date = new Date()): string {
  return `${newSealEntry(now)},index=${newKey()},token=${newKey()}`;
}

/** The same ring with a new key that seals from now on; the older ones stay, for what they sealed. */
export function withNewSealKey(ring: string, now: Date = new Date()): string {
  return `${newSealEntry(now)},${ring.trim()}`;
}

function newSealEntry(now: Date): string {
  return `seal:${now.toISOString().slice(0, 10)}-${randomBytes(2).toString('hex')}=${newKey()}`;
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

function readKey(name: string, encoded: string): KeyObject {
  if (!SEAL_ENTRY.test(name) && name !== 'index' && name !== 'token') {
    throw new KeysError(`"${label(name)}" is no entry of a key ring: seal:<id>, index and token are.`);
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== encoded) {
    throw new KeysError(`The key of "${label(name)}" isn't ${KEY_BYTES} bytes in base64.`);
  }
  return createSecretKey(bytes);
}

function splitOnce(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** A key pasted without its name would stand where the name does: show no more than a name could be. */
function label(name: string): string {
  return /^(seal:[a-z0-9-]{1,32}|index|token)$/.test(name) ? name : 'an unnamed entry';
}
