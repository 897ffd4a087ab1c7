// What the preview shows of one version: both languages clause by clause, what is wrong beside the clause, and what has
// changed since the version in force.
import { readFileSync } from 'node:fs';
import { BrokenContent, type ContentError } from '@/lib/content/content-error';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { checkVersion } from '@/lib/legal/check';
import type { CheckContext } from '@/lib/legal/check-context';
import { compareClauseIds } from '@/lib/legal/clause-ids';
import { currentValues } from '@/lib/legal/facts';
import { readSourceLines, type SourceLine } from '@/lib/legal/lint/source-lines';
import { findPublished } from '@/lib/legal/lock';
import { textFile, type TextKey } from '@/lib/legal/places';
import { versionInForce } from '@/lib/legal/rules';
import { readVersionText, type VersionText } from '@/lib/legal/version-text';
import { changedLines, type PreviewLine } from './changes';

type VersionKey = Omit<TextKey, 'locale'>;

/** Something wrong, with the line of the file it stands on. */
export type Remark = ContentError & { weight: 'error' | 'notice'; locale: Locale | null; source: string };

export type PreviewClause = { id: string; lines: Record<Locale, PreviewLine[]>; remarks: Remark[] };

export type PreviewSection = { titles: Record<Locale, string>; clauses: PreviewClause[] };

export type Preview = VersionKey & {
  isDraft: boolean;
  /** The version that it is compared with. */
  comparedWith: string | null;
  facts: Record<Locale, VersionText['frontmatter'] | null>;
  sections: PreviewSection[];
  /** What stands in no clause. */
  remarks: Remark[];
};

type Texts = Record<Locale, VersionText | null>;

/** Reads a version as it lies on the disk now, broken or not. */
export function readPreview(context: CheckContext, key: VersionKey): Preview {
  const inForce = versionInForce(
    Object.entries(context.lock[key.document] ?? {})
      .map(([version, { effectiveFrom }]) => ({ version, effectiveFrom }))
      .filter(({ version }) => version !== key.version),
    context.now,
  );
  const texts = readTexts(context, key);
  const old = inForce ? readTexts(context, { ...key, version: inForce.version }) : { zh: null, en: null };
  // A text that can't be read hasn't lost its clauses.
  const before: Texts = { zh: texts.zh && old.zh, en: texts.en && old.en };
  const { errors, late, hints, isDraft } = checkVersion(context, key);
  const lines = readLines(context.folder, key);
  const remarks = [
    ...[...errors, ...late].map((error) => remarkOf({ ...error, weight: 'error' }, lines)),
    ...hints.map((hint) => remarkOf({ ...hint, weight: 'notice' }, lines)),
  ];
  const clauseOf = ({ locale, line }: Remark) => (locale ? (lines[locale][line - 1]?.clause ?? null) : null);
  const ids = listIds(texts, before);
  return {
    ...key,
    isDraft,
    comparedWith: inForce?.version ?? null,
    facts: { zh: texts.zh?.frontmatter ?? null, en: texts.en?.frontmatter ?? null },
    sections: listSections(ids, texts, before).map(({ titles, clauses }) => ({
      titles,
      clauses: clauses.map((id) => ({
        id,
        lines: {
          zh: changedLines(clauseIn(before.zh, id), clauseIn(texts.zh, id)),
          en: changedLines(clauseIn(before.en, id), clauseIn(texts.en, id)),
        },
        remarks: remarks.filter((remark) => clauseOf(remark) === id),
      })),
    })),
    remarks: remarks.filter((remark) => !ids.includes(clauseOf(remark) ?? '')),
  };
}

function readTexts({ folder, lock, operator }: CheckContext, key: VersionKey): Texts {
  const read = (locale: Locale) => {
    const values = findPublished(lock, key)?.facts[locale] ?? currentValues(locale, operator);
    try {
      return readVersionText(folder, { ...key, locale }, values);
    } catch (error) {
      if (error instanceof BrokenContent) return null;
      throw error;
    }
  };
  return { zh: read('zh'), en: read('en') };
}

function readLines(folder: string, key: VersionKey): Record<Locale, SourceLine[]> {
  const read = (locale: Locale) => {
    try {
      return readSourceLines('', readFileSync(textFile(folder, { ...key, locale }), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  return { zh: read('zh'), en: read('en') };
}

function remarkOf(error: ContentError & Pick<Remark, 'weight'>, lines: Record<Locale, SourceLine[]>): Remark {
  const locale = LOCALES.find((name) => error.file.endsWith(`/${name}.mdx`)) ?? null;
  const source = locale ? (lines[locale][error.line - 1]?.raw.trim() ?? '') : '';
  return { ...error, locale, source };
}

/** In the order of their numbers, also those that only the version before had. */
function listIds(texts: Texts, before: Texts): string[] {
  const all = [texts.zh, texts.en, before.zh, before.en].flatMap((text) => text?.outline.clauses ?? []);
  return [...new Set(all.map(({ id }) => id))].sort(compareClauseIds);
}

function listSections(
  ids: string[],
  texts: Texts,
  before: Texts,
): { titles: Record<Locale, string>; clauses: string[] }[] {
  const labels = [...new Set(ids.map((id) => id.split('.')[0] ?? ''))];
  const titleOf = (label: string, locale: Locale) =>
    [texts[locale], before[locale]]
      .flatMap((text) => text?.outline.sections ?? [])
      .find((section) => section.label === label)?.title ?? '';
  return labels.map((label) => ({
    titles: { zh: titleOf(label, 'zh'), en: titleOf(label, 'en') },
    clauses: ids.filter((id) => id.split('.')[0] === label),
  }));
}

function clauseIn(text: VersionText | null, id: string) {
  return text?.outline.clauses.find((clause) => clause.id === id);
}
