import { BrokenContent } from '@/lib/content/content-error';
import type { Operator } from '@/lib/content/operator';
import { refuse, type Result, succeed } from '@/lib/core/result';
import { shanghaiDate } from '@/lib/core/dates';
import { canonicalText, hashText } from './canonical';
import { checkVersion } from './check';
import { currentValues, pickValues } from './facts';
import { findPublished, hashFile, readLock } from './lock';
import { LEGAL_FOLDER, readDocuments, textFile, type TextKey, versionFolders } from './places';
import type { PublishedVersion } from './schema';
import { readVersionText } from './version-text';

type VersionKey = Omit<TextKey, 'locale'>;

export type PublishRefusal = 'unknown' | 'already' | 'future';

/**
 * Makes the lock entry of a draft: its hashes, and the values that it will show for ever. Nothing is written yet.
 * Throws BrokenContent when the version doesn't pass the checks.
 */
export function preparePublication(
  key: VersionKey,
  { operator, now, folder = LEGAL_FOLDER }: { operator: Operator; now: Date; folder?: string },
): Result<PublishedVersion, PublishRefusal> {
  const documents = readDocuments(folder);
  const lock = readLock(folder);
  if (!versionFolders(folder, key.document).includes(key.version)) return refuse('unknown');
  if (!documents.documents.some(({ document }) => document === key.document)) return refuse('unknown');
  if (findPublished(lock, key)) return refuse('already');
  const { errors } = checkVersion({ folder, operator, documents, lock }, key);
  if (errors.length > 0) throw new BrokenContent(errors);

  const zh = freezeText(folder, { ...key, locale: 'zh' }, operator);
  const en = freezeText(folder, { ...key, locale: 'en' }, operator);
  const { publishedOn, effectiveFrom } = zh.frontmatter;
  if (publishedOn > shanghaiDate(now)) return refuse('future');
  return succeed({
    publishedOn,
    effectiveFrom,
    title: { zh: zh.frontmatter.title, en: en.frontmatter.title },
    source: { zh: zh.source, en: en.source },
    sha256: { zh: zh.sha256, en: en.sha256 },
    facts: { zh: zh.values, en: en.values },
  });
}

function freezeText(folder: string, key: TextKey, operator: Operator) {
  const current = currentValues(key.locale, operator);
  const text = readVersionText(folder, key, current);
  const names = (mentions: { name: string }[]) => new Set(mentions.map(({ name }) => name));
  return {
    frontmatter: text.frontmatter,
    source: hashFile(textFile(folder, key)),
    sha256: hashText(canonicalText(text)),
    values: pickValues(current, {
      facts: names(text.outline.mentions.facts),
      tables: names(text.outline.mentions.tables),
    }),
  };
}
