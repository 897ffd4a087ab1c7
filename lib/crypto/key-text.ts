// The written form of a key ring: seal:<id>=<base64>,…,index=<base64>,token=<base64>; each key 32 bytes. A seal key that
// was taken out leaves verify:<id>=<base64> behind, the public half of the signing key derived from it.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { publicKeyOf } from './ed25519';

const KEY_BYTES = 32;
const SEAL_ENTRY = /^seal:([a-z0-9-]{1,32})$/;
const VERIFY_ENTRY = /^verify:([a-z0-9-]{1,32})$/;

export type KeyRing = {
  /** The id of the key that seals from now on: the first one listed. */
  currentKeyId: string;
  sealKeys: ReadonlyMap<string, KeyObject>;
  indexKey: KeyObject;
  tokenKey: KeyObject;
  /** Public keys by id: what keys that are gone have signed can still be checked. */
  verifyKeys: ReadonlyMap<string, KeyObject>;
};

/** Says what is wrong with keys, and how to mend it; never holds a part of one. */
export class KeysError extends Error {
  override name = 'KeysError';
}

/** Reads a key ring. Throws a KeysError that names the entry at fault, never its value. */
export function parseKeyRing(text: string): KeyRing {
  const sealKeys = new Map<string, KeyObject>();
  const verifyKeys = new Map<string, KeyObject>();
  const single = new Map<string, KeyObject>();
  const seen = new Set<string>();
  for (const entry of text.trim().split(',')) {
    const [name, encoded] = splitOnce(entry.trim());
    if (seen.has(encoded))
      throw new KeysError(`"${label(name)}" repeats another entry's key; each needs its own.`);
    seen.add(encoded);
    const [kind, id] = splitName(name);
    if (id !== undefined && (sealKeys.has(id) || verifyKeys.has(id)))
      throw new KeysError(`"${label(name)}": another key has this id already.`);
    const target = id === undefined ? single : kind === 'seal' ? sealKeys : verifyKeys;
    if (target.has(id ?? name)) throw new KeysError(`"${label(name)}" is listed twice.`);
    target.set(id ?? name, readKey(name, encoded));
  }
  const [currentKeyId] = sealKeys.keys();
  const indexKey = single.get('index');
  const tokenKey = single.get('token');
  if (currentKeyId === undefined || !indexKey || !tokenKey) {
    throw new KeysError('At least one "seal:<id>", one "index" and one "token" key are needed.');
  }
  return { currentKeyId, sealKeys, indexKey, tokenKey, verifyKeys };
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
  const [kind] = splitName(name);
  if (kind === 'unknown') {
    throw new KeysError(
      `"${label(name)}" is no entry of a key ring: seal:<id>, index, token, verify:<id> are.`,
    );
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== encoded) {
    throw new KeysError(`The key of "${label(name)}" isn't ${KEY_BYTES} bytes in base64.`);
  }
  return kind === 'verify' ? publicKeyOf(bytes) : createSecretKey(bytes);
}

/** What kind of entry a name is of, and the id in it. */
function splitName(name: string): ['seal' | 'verify', string] | ['single' | 'unknown'] {
  const [, sealId] = SEAL_ENTRY.exec(name) ?? [];
  if (sealId !== undefined) return ['seal', sealId];
  const [, verifyId] = VERIFY_ENTRY.exec(name) ?? [];
  if (verifyId !== undefined) return ['verify', verifyId];
  return [name === 'index' || name === 'token' ? 'single' : 'unknown'];
}

function splitOnce(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** A key pasted without its name would stand where the name does: show no more than a name could be. */
function label(name: string): string {
  return splitName(name)[0] === 'unknown' ? 'an unnamed entry' : name;
}
