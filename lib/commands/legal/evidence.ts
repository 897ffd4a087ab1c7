import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { closeDatabase } from '@/lib/db/client';
import { makeEvidence } from '@/lib/leads/evidence';
import { explain } from '../database/explain';
import type { LegalCommand } from './command';

/** Where packs go that nobody named a place for: never into the project's folder, from where git would take them. */
const FOLDER = 'evidence';

/** The proof of what a lead accepted. */
export const evidence: LegalCommand = {
  takes: '<reference> [--without-personal-data] [--out <file.zip>]',
  does: {
    en: 'Writes the proof of what a lead accepted into a ZIP.',
    zh: '把一条线索的同意证据打包成 ZIP。',
  },
  run: writeEvidence,
};

/** Into a file that only its owner can read, and never over another. */
async function writeEvidence(words: string[]): Promise<boolean | null> {
  const wish = readWords(words);
  if (!wish) return null;
  if (wish.out !== undefined && existsSync(wish.out)) return complain(`${wish.out} exists already.`);
  try {
    const made = await makeEvidence({ ...wish, actor: 'system', now: new Date() });
    if (!made.ok) return complain(`There is no lead ${wish.reference}.`);
    const { name, zip, missing } = made.value;
    const file = wish.out ?? placeFor(name);
    writeFileSync(file, zip, { mode: 0o600, flag: 'wx' });
    for (const text of missing) console.error(`Not published here, so not in the pack: ${text}`);
    console.log(
      `Written: ${file}${wish.withPersonalData ? ', with personal data' : ', without personal data'}`,
    );
    return true;
  } catch (error) {
    return complain(explain(error));
  } finally {
    await closeDatabase();
  }
}

function placeFor(name: string): string {
  const folder = path.resolve(env().DATA_DIR, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, name);
}

function readWords(words: string[]) {
  const at = words.indexOf('--out');
  const out = at < 0 ? undefined : words[at + 1];
  const others = at < 0 ? words : words.toSpliced(at, 2);
  const [reference, ...rest] = others.filter((word) => word !== '--without-personal-data');
  const isReadable = reference !== undefined && rest.length === 0 && (at < 0 || out !== undefined);
  return isReadable ? { reference, out, withPersonalData: !words.includes('--without-personal-data') } : null;
}

function complain(words: string): false {
  console.error(words);
  return false;
}
