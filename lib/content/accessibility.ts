import path from 'node:path';
import { z } from 'zod';
import { isIsoDate } from '@/lib/core/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { bilingual } from './bilingual';
import { CONTENT_FOLDER, readText, shownPath } from './files';
import { parseYaml } from './yaml';

/** What a page was tried in or for; each has its sentence in `content/messages`. */
export const TESTED_STATES = [
  'light',
  'dark',
  'forcedColours',
  'keyboard',
  'zoom',
  'textSpacing',
  'targets',
  'contrast',
  'reducedMotion',
  'language',
] as const;

const testing = z.strictObject({
  testedOn: z.string().refine(isIsoDate, { error: 'is not a day written YYYY-MM-DD' }),
  engines: z
    .array(
      z.strictObject({ name: z.string().min(1), package: z.string().min(1), version: z.string().min(1) }),
    )
    .min(1),
  browser: z.string().min(1),
  states: z.array(z.enum(TESTED_STATES)).min(1),
  /** CSS pixels. */
  widths: z.array(z.int().positive()).min(1),
  languages: z.array(z.enum(LOCALES)).min(1),
  by: bilingual,
});

export type AccessibilityTesting = z.infer<typeof testing>;

/** `content/accessibility.json`: what was last tested, when and with what. Throws BrokenContent naming each wrong line. */
export function readAccessibilityTesting(): AccessibilityTesting {
  const file = path.join(CONTENT_FOLDER, 'accessibility.json');
  return parseYaml({ file: shownPath(file), text: readText(file), firstLine: 1 }, testing);
}
