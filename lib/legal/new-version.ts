// Begins a version: the latest one copied under a new date, with what the editor must write anew left open.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '@/lib/content/files';
import { isIsoDate, shanghaiDate } from '@/lib/core/dates';
import { refuse, type Result, succeed } from '@/lib/core/result';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { stateTranslated, translationFileIn } from './lint/translation-file';
import { daysBetween } from './notice';
import { LEGAL_FOLDER, readDocuments, textFile, type TextKey, versionFolders } from './places';

type VersionKey = Omit<TextKey, 'locale'>;

export type StartRefusal = 'unlisted' | 'malformed' | 'past' | 'taken';

/** What was copied (null for a document's first version), and how many days are left until it takes effect. */
export type StartedVersion = { copied: string | null; days: number };

/** The check refuses “TODO”, so that nobody can forget it. */
const SUMMARY: Record<Locale, string> = {
  zh: 'TODO 用几句话写明这一版改了什么',
  en: 'TODO Say in a few sentences what this version changes',
};

/** Makes the folder of a version. Throws BrokenContent when documents.json can't be read. */
export function startVersion(
  key: VersionKey,
  { now, folder = LEGAL_FOLDER }: { now: Date; folder?: string },
): Result<StartedVersion, StartRefusal> {
  const { documents, prevailingLanguage } = readDocuments(folder);
  const listed = documents.find(({ document }) => document === key.document);
  if (!listed) return refuse('unlisted');
  if (!isIsoDate(key.version)) return refuse('malformed');
  const today = shanghaiDate(now);
  if (key.version <= today) return refuse('past');
  if (existsSync(path.join(folder, key.document, key.version))) return refuse('taken');

  const copied = versionFolders(folder, key.document).filter(isIsoDate).at(-1) ?? null;
  mkdirSync(path.join(folder, key.document, key.version), { recursive: true });
  for (const locale of LOCALES) {
    const source =
      copied === null
        ? firstText(listed.title[locale])
        : readText(textFile(folder, { ...key, version: copied, locale }));
    const text = withFacts(source, {
      version: key.version,
      publishedOn: today,
      effectiveFrom: key.version,
      summaryOfChanges: SUMMARY[locale],
      adverse: 'false',
    });
    writeFileSync(textFile(folder, { ...key, locale }), text);
  }
  const earlier = copied === null ? null : translationFileIn(folder, { ...key, version: copied });
  if (earlier !== null && existsSync(earlier)) copyFileSync(earlier, translationFileIn(folder, key));
  else stateTranslated(folder, { ...key, locale: prevailingLanguage });
  return succeed({ copied, days: daysBetween(today, key.version) });
}

/** Puts values into the facts at the top; a value over several lines is replaced whole, a missing one added. */
function withFacts(text: string, facts: Record<string, string>): string {
  const end = text.indexOf('\n---\n', 3);
  let head = text.slice(0, end);
  for (const [name, value] of Object.entries(facts)) {
    const line = `${name}: ${value}`;
    const present = new RegExp(`^${name}:.*(?:\\n[ \\t].*)*`, 'm');
    head = present.test(head) ? head.replace(present, () => line) : `${head}\n${line}`;
  }
  return head + text.slice(end);
}

function firstText(title: string): string {
  return `---\ntitle: ${title}\n---\n\n## TODO\n\n<Clause id="1.1">\n\nTODO\n\n</Clause>\n`;
}
