// The rules for drafts. They say before publication what no one can mend after it; published versions never change, and
// so they aren't asked.
import type { Draft, LintRule } from './draft';
import { findDateFaults } from './dates';
import { findDeceivingCharacters } from './characters';
import { findTermFaults } from './definitions';
import type { Finding, Rule } from './finding';
import { findUnhighlighted } from './highlighting';
import { findDeadLinks } from './links';
import { findShortNotice } from './notice';
import { findNumberingGaps } from './numbering';
import { findPlaceholders } from './placeholders';
import { findWrongPunctuation } from './punctuation';
import { findWrongReferences } from './references';
import { findMissingSummary } from './summary';
import { findOldTranslations } from './translation';

const LINT_RULES: Record<Rule, LintRule> = {
  dates: findDateFaults,
  notice: findShortNotice,
  translation: findOldTranslations,
  numbering: findNumberingGaps,
  references: findWrongReferences,
  definitions: findTermFaults,
  placeholders: findPlaceholders,
  highlighting: findUnhighlighted,
  links: findDeadLinks,
  summary: findMissingSummary,
  characters: findDeceivingCharacters,
  punctuation: findWrongPunctuation,
};

/** Everything that the rules find in a draft, before waivers. */
export function lintDraft(draft: Draft): Finding[] {
  return Object.values(LINT_RULES).flatMap((rule) => rule(draft));
}
