import type { Locale } from '@/lib/i18n/locales';
import type { VersionText } from '../version-text';
import type { Finding } from './finding';
import type { PageFinder } from './site-pages';
import type { SourceLine } from './source-lines';
import type { Translation } from './translation-file';

export type DraftText = VersionText & { lines: SourceLine[] };

/** A version before the draft, in both languages. */
export type EarlierVersion = { version: string; isPublished: boolean; texts: Record<Locale, VersionText> };

/** All that the rules know: a draft, what came before it, and the clock. */
export type Draft = {
  document: string;
  version: string;
  /** The languages, the prevailing one first. */
  languages: [Locale, Locale];
  texts: Record<Locale, DraftText>;
  /** Oldest first. */
  earlier: EarlierVersion[];
  translation: Translation;
  findPage: PageFinder;
  now: Date;
};

export type LintRule = (draft: Draft) => Finding[];

/** A rule that looks at each language by itself. */
export function inEachText(look: (text: DraftText, draft: Draft) => Finding[]): LintRule {
  return (draft) => draft.languages.flatMap((locale) => look(draft.texts[locale], draft));
}
