// `translation.json` beside a draft: from which words of the prevailing text each clause was translated. It is a working
// file: nothing published depends on it.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import { hashText } from '../canonical';
import { textFile, type TextKey } from '../places';
import { readSourceLines, type SourceLine } from './source-lines';

const translationFile = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256' }));

/** By clause id: the hash of the prevailing text's clause at the time of translation. */
export type TranslatedFrom = z.infer<typeof translationFile>;

/** What `translation.json` says; null where there is no such file. */
export type Translation = { file: string; from: TranslatedFrom | null };

/** Throws BrokenContent when the file can't be read. */
export function readTranslation(folder: string, key: Omit<TextKey, 'locale'>): Translation {
  const file = translationFileIn(folder, key);
  const source = { file: shownPath(file), text: existsSync(file) ? readText(file) : '', firstLine: 1 };
  return { file: source.file, from: source.text === '' ? null : parseYaml(source, translationFile) };
}

/**
 * States that clauses, or all of them, say the same in both languages as they stand now. `prevailing` names the text
 * that is translated from. Returns the ids that there is no clause for; then nothing is written.
 */
export function stateTranslated(folder: string, prevailing: TextKey, only: readonly string[] = []): string[] {
  const current = hashClauses(readSourceLines('', readText(textFile(folder, prevailing))));
  const unknown = only.filter((id) => !Object.hasOwn(current, id));
  if (unknown.length > 0) return unknown;
  const { from } = readTranslation(folder, prevailing);
  const stated = Object.entries(current).flatMap(([id, now]) => {
    const hash = only.length === 0 || only.includes(id) ? now : from?.[id];
    return hash === undefined ? [] : [[id, hash]];
  });
  const text = JSON.stringify(Object.fromEntries(stated), null, 2);
  writeFileSync(translationFileIn(folder, prevailing), `${text}\n`);
  return [];
}

/**
 * The SHA-256 of what an editor wrote in each clause, without the clauses in it. Facts count by their names, so that a
 * new address of the operator makes no translation old; how lines are broken doesn't count.
 */
export function hashClauses(lines: readonly SourceLine[]): TranslatedFrom {
  const written = new Map<string, string[]>();
  for (const { clause, raw } of lines) {
    if (clause === null) continue;
    const own = written.get(clause) ?? [];
    if (!/^\s*<\/?Clause\b/.test(raw)) own.push(raw);
    written.set(clause, own);
  }
  return Object.fromEntries(
    [...written].map(([id, own]) => [
      id,
      hashText(own.join(' ').replace(/\s+/g, ' ').trim().normalize('NFC')),
    ]),
  );
}

export function translationFileIn(folder: string, { document, version }: Omit<TextKey, 'locale'>): string {
  return path.join(folder, document, version, 'translation.json');
}
