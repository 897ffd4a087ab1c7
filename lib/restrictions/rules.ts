// What a restriction may become, by whose decision, and what each change makes due. Service agreement, clauses 3.5 and 3.6:
// it rests on a clause of the version in force when it happened, ends of itself, is told, and can be appealed against; the
// appeal is decided by somebody who took no part. The clock is an argument.
import { type Result, refuse, succeed } from '@/lib/core/result';

const DAY_MS = 24 * 60 * 60 * 1000;

/** For so long one person may decide alone; anything longer takes two. */
export const ALONE_DAYS = 7;

/** Nothing is decided for longer: a new decision is due then. */
export const LONGEST_DAYS = 366;

/** What somebody decided alone about the same subject within so many days counts as well. */
export const LOOK_BACK_DAYS = 30;

export const RESTRICTION_KINDS = ['freeze', 'block', 'trialOnly'] as const;

export const SUBJECT_KINDS = ['email', 'phone', 'company', 'source'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Why the law may forbid to tell: an authority asks for secrecy in writing, or a law or regulation does. */
export const WITHHELD_GROUNDS = ['authority', 'law'] as const;
export type WithheldGround = (typeof WITHHELD_GROUNDS)[number];

export type StoredState = 'proposed' | 'active' | 'lifted' | 'refused';

/** What a restriction is at an instant. */
export type Standing = StoredState | 'expired';

/** What of a restriction the rules look at. */
export type Restricted = {
  state: StoredState;
  startsAt: Date;
  endsAt: Date;
  proposedBy: string;
  approvedBy: string | null;
};

/** A restriction ends by the clock alone, also one that nobody has approved yet. */
export function standing({ state, endsAt }: Pick<Restricted, 'state' | 'endsAt'>, now: Date): Standing {
  const isOver = endsAt <= now;
  return isOver && (state === 'active' || state === 'proposed') ? 'expired' : state;
}

export function isInForce(
  restriction: Pick<Restricted, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  return standing(restriction, now) === 'active' && restriction.startsAt <= now;
}

/** What happens to a restriction; as in the audit log, with `restriction.` before it. */
export type Change =
  'imposed' | 'proposed' | 'approved' | 'refused' | 'lifted' | 'appealed' | 'appealUpheld' | 'appealRejected';

export type Span = { startsAt: Date; endsAt: Date };

/** Whether a decision takes a second person. `aloneMs`: what one person alone decided about the subject lately. */
export function needsSecond({ startsAt, endsAt }: Span, aloneMs: number): boolean {
  return endsAt.getTime() - startsAt.getTime() + aloneMs > ALONE_DAYS * DAY_MS;
}

/** The first decision: it takes effect at once, or waits for a second person. */
export function begin(
  span: Span,
  aloneMs: number,
): Result<{ state: 'active' | 'proposed'; change: Change }, 'no_end' | 'too_long'> {
  const length = span.endsAt.getTime() - span.startsAt.getTime();
  if (!(length > 0)) return refuse('no_end');
  if (length > LONGEST_DAYS * DAY_MS) return refuse('too_long');
  return needsSecond(span, aloneMs)
    ? succeed({ state: 'proposed', change: 'proposed' })
    : succeed({ state: 'active', change: 'imposed' });
}

export type DeskVerb = 'approve' | 'refuse' | 'lift';

/** `gone`: not (any longer) in the state for it. `same_person`: somebody else must. */
export type Refusal = 'gone' | 'same_person';

const VERBS = {
  approve: { from: 'proposed', to: 'active', change: 'approved' },
  refuse: { from: 'proposed', to: 'refused', change: 'refused' },
  lift: { from: 'active', to: 'lifted', change: 'lifted' },
} as const satisfies Record<DeskVerb, { from: StoredState; to: StoredState; change: Change }>;

/** What a member of staff makes of a restriction. Whoever proposed it may take it back, and never approves it. */
export function decide(
  restriction: Restricted,
  verb: DeskVerb,
  { by, now }: { by: string; now: Date },
): Result<{ state: StoredState; change: Change }, Refusal> {
  const { from, to, change } = VERBS[verb];
  if (standing(restriction, now) !== from) return refuse('gone');
  if (verb === 'approve' && restriction.proposedBy === by) return refuse('same_person');
  return succeed({ state: to, change });
}

/** An appeal is open to everybody concerned while it lasts and after it has ended of itself; one at a time. */
export function canAppeal(restriction: Restricted, hasOpenAppeal: boolean, now: Date): boolean {
  const shown = standing(restriction, now);
  const hadEffect = shown === 'active' || (shown === 'expired' && restriction.state === 'active');
  return hadEffect && !hasOpenAppeal;
}

/** Who may not decide an appeal against a restriction: whoever took part in it. */
export function tookPart({ proposedBy, approvedBy }: Restricted, by: string): boolean {
  return by === proposedBy || by === approvedBy;
}

/** What an appeal comes to. A restriction that is still in effect is lifted where it is well founded. */
export function decideAppeal(
  restriction: Restricted,
  isUpheld: boolean,
  { by, now }: { by: string; now: Date },
): Result<{ state: StoredState; change: Change }, 'same_person'> {
  if (tookPart(restriction, by)) return refuse('same_person');
  if (!isUpheld) return succeed({ state: restriction.state, change: 'appealRejected' });
  const ends = standing(restriction, now) === 'active';
  return succeed({ state: ends ? 'lifted' : restriction.state, change: 'appealUpheld' });
}

export type NoticeWay = 'mail' | 'form' | 'withheld' | 'desk';

/** How a change is told: among colleagues while it has no effect outside, else to the one concerned unless the law forbids. */
export function noticeWay(
  change: Change,
  { withheld, hasAddress }: { withheld: string | null; hasAddress: boolean },
): NoticeWay {
  if (change === 'proposed' || change === 'refused') return 'desk';
  // Whoever appeals knows of it already.
  const isAppeal = change === 'appealed' || change === 'appealUpheld' || change === 'appealRejected';
  if (withheld !== null && !isAppeal) return 'withheld';
  return hasAddress ? 'mail' : 'form';
}
