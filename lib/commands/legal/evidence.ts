// npm run legal -- evidence <reference> [--without-personal-data] [--out <file.zip>]
import { existsSync, writeFileSync } from 'node:fs';
import { closeDatabase } from '@/lib/db/client';
import { makeEvidence } from '@/lib/leads/evidence';
import { explain } from '../database/explain';

const USAGE = 'npm run legal -- evidence <reference> [--without-personal-data] [--out <file.zip>]';

/** Writes the evidence pack of a lead into a file that only its owner can read, and never over another. */
export async function evidence(...words: string[]): Promise<boolean> {
  const wish = readWords(words);
  if (!wish) return complain(USAGE);
  if (wish.out !== undefined && existsSync(wish.out)) return complain(`${wish.out} exists already.`);
  try {
    const made = await makeEvidence({ ...wish, actor: 'system', now: new Date() });
    if (!made.ok) return complain(`There is no lead ${wish.reference}.`);
    const { name, zip, missing } = made.value;
    const file = wish.out ?? name;
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
