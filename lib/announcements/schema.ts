import { z } from 'zod';
import { hasHarmfulCharacters, tidyLine, tidyText } from '@/lib/typed/text';
import { ANNOUNCEMENT_KINDS } from './rules';

/** An id as lib/core/ids.ts makes them. */
export const announcementId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** The secret in a link out of a mail; anything else belongs to nobody. */
export const linkSecret = z
  .string()
  .regex(/^[\w-]{22}$/)
  .catch('');

/** What the address of the public list may ask for; anything else is the first page of all. */
export const listQuery = z.object({
  kind: z.enum(ANNOUNCEMENT_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Lengths in UTF-16 units: two texts of Chinese have to go into one form of 64 KB. */
const TITLE_MAX = 120;
const TEXT_MAX = 5_000;

/** How a browser's `datetime-local` writes an instant; at the desk it is Beijing time. */
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

const title = z
  .string()
  .transform(tidyLine)
  .pipe(z.string().max(TITLE_MAX, { error: 'long' }).refine(isHarmless, { error: 'characters' }));

const text = z
  .string()
  .transform(tidyText)
  .pipe(z.string().max(TEXT_MAX, { error: 'long' }).refine(isHarmless, { error: 'characters' }));

const neededText = text.refine((words) => words !== '', { error: 'missing' });

const time = z.string().transform((typed, context) => {
  if (typed === '') return null;
  const at = LOCAL_TIME.test(typed) ? new Date(`${typed}+08:00`) : null;
  if (at !== null && !Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: 'custom', message: 'time' });
  return z.NEVER;
});

const neededTime = time.refine((at): at is Date => at !== null, { error: 'missing' });

const words = { titleZh: title, titleEn: title, bodyZh: text, bodyEn: text };
const technologies = z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)).max(100);
const said = { textZh: neededText, textEn: neededText };

/** What the forms of the desk send. A draft may lack anything; lib/announcements/draft.ts says what it needs. */
export const draftInput = z.object({
  kind: z.enum(ANNOUNCEMENT_KINDS),
  ...words,
  technologies,
  startsAt: time,
  endsAt: time,
});

export const updateInput = z.object({
  ...said,
  progress: z.enum(['', 'goingOn', 'solved', 'cancelled']).transform((step) => step || null),
});

export const rescheduleInput = z.object({ ...said, startsAt: neededTime, endsAt: time });

export const correctionInput = z.object({
  ...words,
  technologies,
  noteZh: neededText,
  noteEn: neededText,
});

export const publicationInput = z.object({ publishAt: time });

/** What is wrong with a field. */
export const FIELD_FAULTS = ['long', 'characters', 'missing', 'time'] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];

function isHarmless(typed: string): boolean {
  return !hasHarmfulCharacters(typed.replaceAll('\n', ''));
}
