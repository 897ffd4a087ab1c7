import type { ContentError } from '@/lib/content/content-error';

export const RULES = [
  'dates',
  'notice',
  'translation',
  'numbering',
  'references',
  'definitions',
  'placeholders',
  'highlighting',
  'links',
  'summary',
  'characters',
  'punctuation',
] as const;

export type Rule = (typeof RULES)[number];

/**
 * How much a finding weighs: an error stops everything; what is late became wrong only because time passed, which stops
 * the editors' commands and never a build; a notice stops nothing.
 */
export type Weight = 'error' | 'late' | 'notice';

/** Something that the lint found, in words for an editor. */
export type Finding = ContentError & {
  zh: { message: string; fix: string };
  rule: Rule;
  /** The clause it stands in, where it stands in one. */
  clause: string | null;
  weight: Weight;
};

/** Where a finding is shown. */
export type Spot = { file: string; line: number; clause: string | null };

/** What is wrong, then what to do about it. */
type Words = [message: string, fix: string];

export function finding(
  rule: Rule,
  { file, line, clause }: Spot,
  { en, zh, weight = 'error' }: { en: Words; zh: Words; weight?: Weight },
): Finding {
  const [message, fix] = en;
  return { file, line, clause, rule, weight, message, fix, zh: { message: zh[0], fix: zh[1] } };
}
