import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Some 49,000 passwords that others have used and lost, from 4 signs on, since long ones are made of them. From
 * @zxcvbn-ts/language-common 4.1.3 (MIT licence, https://github.com/zxcvbn-ts/zxcvbn), in lower case.
 */
const FILE = path.join(process.cwd(), 'lib/staff/passwords/common.txt');

let cached: ReadonlySet<string> | undefined;

/** The common passwords, and these words. */
export function commonPasswords(words: readonly string[] = []): ReadonlySet<string> {
  cached ??= new Set(readFileSync(/* turbopackIgnore: true */ FILE, 'utf8').trimEnd().split('\n'));
  return words.length === 0 ? cached : new Set([...cached, ...words]);
}
