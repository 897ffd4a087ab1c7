// The editors' desk: `npm run legal -- check`, `… publish <document> <version> [--yes]`, `… text <document> <version> <zh|en>`.
import { createInterface } from 'node:readline/promises';
import { BrokenContent, describeContentError } from '@/lib/content/content-error';
import { operator } from '@/lib/content/operator';
import { isLocale, LOCALES } from '@/lib/i18n/locales';
import { canonicalText } from '@/lib/legal/canonical';
import { checkLegal } from '@/lib/legal/check';
import { currentValues } from '@/lib/legal/facts';
import { addToLock, findPublished, readLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER } from '@/lib/legal/places';
import { preparePublication, type PublishRefusal } from '@/lib/legal/publish';
import type { PublishedVersion } from '@/lib/legal/schema';
import { readVersionText } from '@/lib/legal/version-text';
import { diff } from './legal/diff';
import { evidence } from './legal/evidence';
import { verify } from './legal/verify';

const USAGE = `npm run legal -- check
npm run legal -- publish <document> <version> [--yes]
npm run legal -- text <document> <version> <zh|en>
npm run legal -- diff <document> <from> <to> [zh|en]
npm run legal -- verify <receipt.json> [--keys <receipt-keys.json>]
npm run legal -- evidence <reference> [--without-personal-data] [--out <file.zip>]`;

const REFUSALS: Record<PublishRefusal, string> = {
  unknown: 'There is no such version. Look into content/legal and content/legal/documents.json.',
  already: 'This version is published already. Make a new one: a published version never changes.',
  future: 'Its publishedOn is later than today in Shanghai. Publish it on that day, or correct the date.',
};

type Command = (...words: string[]) => Promise<boolean>;

const COMMANDS: Record<string, Command> = { check, diff, evidence, publish, text, verify };

async function main([name = '', ...words]: string[]): Promise<boolean> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(...words);
  console.error(USAGE);
  return false;
}

async function check(): Promise<boolean> {
  const { errors, notices } = await checkLegal(operator());
  for (const notice of notices) console.log(notice);
  for (const error of errors) console.error(describeContentError(error));
  if (errors.length === 0) console.log('The legal documents are in order.');
  return errors.length === 0;
}

async function publish(...words: string[]): Promise<boolean> {
  const [document, version] = words.filter((word) => word !== '--yes');
  if (document === undefined || version === undefined) return main([]);
  const prepared = preparePublication({ document, version }, { operator: operator(), now: new Date() });
  if (!prepared.ok) {
    console.error(REFUSALS[prepared.reason]);
    return false;
  }
  describe(prepared.value);
  if (!words.includes('--yes') && !(await isConfirmed())) {
    console.log('Not published.');
    return false;
  }
  addToLock(LEGAL_FOLDER, { document, version }, prepared.value);
  console.log(`Published ${document} ${version}. Commit content/legal/lock.json.`);
  return true;
}

/** Prints the canonical text, byte for byte, so that `sha256sum` can be run on it. */
async function text(document = '', version = '', locale = ''): Promise<boolean> {
  if (!isLocale(locale)) return main([]);
  const key = { document, version, locale };
  const values = findPublished(readLock(), key)?.facts[locale] ?? currentValues(locale, operator());
  process.stdout.write(canonicalText(readVersionText(LEGAL_FOLDER, key, values)));
  return true;
}

function describe({ title, publishedOn, effectiveFrom, sha256 }: PublishedVersion): void {
  console.log(`${title.zh} / ${title.en}: published ${publishedOn}, in force from ${effectiveFrom}.`);
  for (const locale of LOCALES) console.log(`  ${locale}  sha256 ${sha256[locale]}`);
}

async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('It can never be changed afterwards. Publish it? (yes/no) ');
  terminal.close();
  return ['yes', 'y', '是'].includes(answer.trim().toLowerCase());
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BrokenContent)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
