import { z } from 'zod';
import { isIsoDate } from '@/lib/core/dates';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { LEAD_SOURCES, LEAD_STATES } from '@/lib/leads/states';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';
import { REVEAL_REASONS } from './rules';

/** Length of a note in grapheme clusters. */
export const NOTE_MAX = 2000;

const date = z.string().refine(isIsoDate);
const slug = z.string().regex(/^[a-z0-9-]{1,64}$/);
const staffId = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/);

/** A place in the lists, as lib/leads/place.ts makes them. */
const place = z.string().regex(/^[0-3]\d{13}[0-9A-Z]{1,10}$/);

/** An index of a telephone number, an address or a company, which names nobody. */
export const FIND_PATTERN = /^(phone|email|company)\.([A-Za-z0-9_-]{22})$/;

/**
 * What stands in the address of the inbox. Whatever can't be read is left out, so that an old bookmark still shows a list.
 * `none` stands for no technology and no assignee, `me` for whoever looks.
 */
export const inboxView = z.object({
  list: z.enum(['inbox', 'quarantine']).default('inbox').catch('inbox'),
  state: z.enum(LEAD_STATES).optional().catch(undefined),
  technology: slug.optional().catch(undefined),
  source: z.enum(LEAD_SOURCES).optional().catch(undefined),
  assignee: staffId.optional().catch(undefined),
  /** Days in Asia/Shanghai, both included. */
  from: date.optional().catch(undefined),
  to: date.optional().catch(undefined),
  find: z.string().regex(FIND_PATTERN).optional().catch(undefined),
  after: place.optional().catch(undefined),
  before: place.optional().catch(undefined),
});

export type InboxView = z.infer<typeof inboxView>;

export const VIEW_FIELDS = Object.keys(inboxView.shape) as (keyof InboxView)[];

export const leadReference = z.string().regex(REFERENCE_PATTERN);

/** A lead as the page showed it: its reference and its version. */
export const shownLead = z
  .string()
  .regex(/^[A-Z0-9-]{11}:\d{1,9}$/)
  .transform((text) => {
    const [reference = '', version = ''] = text.split(':');
    return { reference, version: Number(version) };
  });

export type ShownLead = z.infer<typeof shownLead>;

/** What a select of moves posts: `state:won`, `assign:<id>`, `assign:`, `hold`, `rescue`, `contact`. */
export const chosenMove = z.string().transform((text, context) => {
  const [kind = '', value = ''] = text.split(/:(.*)/s);
  const state = z.enum(LEAD_STATES).safeParse(value);
  if (kind === 'state' && state.success) return { kind, state: state.data } as const;
  if (kind === 'assign' && value === '') return { kind, assigneeId: null } as const;
  if (kind === 'assign' && staffId.safeParse(value).success) return { kind, assigneeId: value } as const;
  if (text === 'hold' || text === 'rescue' || text === 'contact') return { kind: text } as const;
  context.addIssue({ code: 'custom', message: 'move_missing' });
  return z.NEVER;
});

export const noteText = z
  .string({ error: 'note_missing' })
  .max(24_000, { error: 'note_long', abort: true })
  .transform(tidyText)
  .pipe(
    z
      .string()
      .min(1, { error: 'note_missing', abort: true })
      .refine((text) => !hasHarmfulCharacters(text.replaceAll('\n', '')), {
        error: 'note_characters',
        abort: true,
      })
      .refine((text) => countGraphemes(text) <= NOTE_MAX, { error: 'note_long' }),
  );

/** Empty: no day. */
export const followUp = z.union([z.literal('').transform(() => null), date], { error: 'date_invalid' });

/**
 * Why somebody looks at a person's data: a reason from the list, and the number of a case if there is one. Nothing that
 * could be a name, an address or a telephone number gets into the audit.
 */
export const revealInput = z.object({
  reason: z.enum(REVEAL_REASONS, { error: 'reason_missing' }),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{1,8}-?\d{1,8}|[LRP](-[0-9A-HJKMNP-TV-Z]{4}){2})?$/, { error: 'code_invalid' })
    .default(''),
});

export type RevealInput = z.infer<typeof revealInput>;
