import { BrokenContent } from '@/lib/content/content-error';
import type { Operator } from '@/lib/content/operator';
import { refuse, type Result, succeed } from '@/lib/core/result';
import { shanghaiDate } from '@/lib/core/dates';
import { canonicalText, hashText } from './canonical';
import { checkVersion } from './check';
import { readCheckContext } from './check-context';
import { currentValues, pickValues } from './facts';
import { findPublished, hashFile } from './lock';
import { daysBetween, noticeNeeded } from './notice';
import { LEGAL_FOLDER, textFile, type TextKey, versionFolders } from './places';
import type { PublishedVersion } from './schema';
import { readVersionText } from './version-text';

type VersionKey = Omit<TextKey, 'locale'>;

export type PublishRefusal = 'unknown' | 'already' | 'future' | 'notice';

/**
 * Makes the lock entry of a draft: its hashes, and the values that it will show for ever. Nothing is written yet.
 * Throws BrokenContent when the version doesn't pass the checks.
 */
export function preparePublication(
  key: VersionKey,
  { operator, now, folder = LEGAL_FOLDER }: { operator: Operator; now: Date; folder?: string },
): Result<PublishedVersion, PublishRefusal> {
  const context = readCheckContext(operator, now, folder);
  const { documents, lock } = context;
  if (!versionFolders(folder, key.document).includes(key.version)) return refuse('unknown');
  if (!documents.documents.some(({ document }) => document === key.document)) return refuse('unknown');
  if (findPublished(lock, key)) return refuse('already');
  const { errors, late } = checkVersion(context, key);
  if (errors.length + late.length > 0) throw new BrokenContent([...errors, ...late]);

  const zh = freezeText(folder, { ...key, locale: 'zh' }, operator);
  const en = freezeText(folder, { ...key, locale: 'en' }, operator);
  const { publishedOn, effectiveFrom } = zh.frontmatter;
  const today = shanghaiDate(now);
  if (publishedOn > today) return refuse('future');
  const isFirst = Object.keys(lock[key.document] ?? {}).length === 0;
  if (!isFirst && daysBetween(today, effectiveFrom) < noticeNeeded(zh.frontmatter)) return refuse('notice');
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
