// What a rights request needs, who is first in line, by when it is answered, and what the system does itself.
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { addWorkingDays } from '@/lib/working-days/working-days';
import type { Capacity, RightsKind } from './fields';

/** What nobody can do without knowing what is concerned. */
export function needsDescription(kind: RightsKind): boolean {
  return kind === 'correct' || kind === 'complete' || kind === 'explain';
}

/** Whoever asks for somebody else shows that they may: Personal Information Protection Law, art. 31 and 49. */
export function needsProof(capacity: Capacity): boolean {
  return capacity === 'guardian' || capacity === 'relative' || capacity === 'agent';
}

/** People under 18 and their guardians come first: Minors Online Protection Regulations. */
export function isFirstInLine(capacity: Capacity): boolean {
  return capacity === 'minor' || capacity === 'guardian';
}

/** The first instant at which an answer is too late. */
export function dueAt(receivedAt: Date): Date {
  return addWorkingDays(receivedAt, REPLY_WITHIN.count).endsAt;
}

/** What the system does at once to one's own records, without anybody of ours. */
export const AT_ONCE = ['access', 'copy', 'port', 'delete', 'withdraw', 'restrict'] as const;

export type AtOnce = (typeof AT_ONCE)[number];

export type Standing = {
  state: string;
  kind: RightsKind;
  capacity: Capacity;
  confirmedAt: Date | null;
};

/** What the system would do now, were it asked: only for oneself, and once the address is proven. Null: it is for the desk. */
export function doableAtOnce({ state, kind, capacity, confirmedAt }: Standing): AtOnce | null {
  if (state !== 'open' || capacity !== 'self' || confirmedAt === null) return null;
  return AT_ONCE.find((doable) => doable === kind) ?? null;
}
