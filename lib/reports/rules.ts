// By when a report is answered, who has to say who they are, and which steps one can go. The clock is an argument.
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { addWorkingDays } from '@/lib/working-days/working-days';
import type { Capacity } from './fields';

export const REPORT_STATES = ['received', 'examining', 'upheld', 'rejected', 'closed'] as const;

export type ReportState = (typeof REPORT_STATES)[number];

/** What a member of staff can do with a report, from which states, and what it is then. */
export const STEPS = {
  examine: { from: ['received'], to: 'examining' },
  uphold: { from: ['received', 'examining'], to: 'upheld' },
  reject: { from: ['received', 'examining'], to: 'rejected' },
  close: { from: ['received', 'examining'], to: 'closed' },
  /** After an appeal that is well founded. */
  reopen: { from: ['upheld', 'rejected', 'closed'], to: 'examining' },
} as const satisfies Record<string, { from: readonly ReportState[]; to: ReportState }>;

export type Step = keyof typeof STEPS;

export function canStep(state: ReportState, step: Step): boolean {
  return (STEPS[step].from as readonly ReportState[]).includes(state);
}

/** True once nothing is left to be done. */
export function isDecided(state: ReportState): boolean {
  return state === 'upheld' || state === 'rejected' || state === 'closed';
}

/**
 * The notice of a right's holder must say who gives it (Civil Code, art. 1195; service agreement, clause 3.3). Anybody
 * else may stay anonymous, also about intellectual property: that is an ordinary report.
 */
export function needsIdentity({ ground, capacity }: { ground: string; capacity: Capacity }): boolean {
  return ground === 'intellectualProperty' && capacity !== 'other';
}

/** What concerns people under 18 comes first: Minors Online Protection Regulations. */
export function isFirstInLine(ground: string): boolean {
  return ground === 'minors';
}

/** The period in which a report is answered: its last day, and the first instant that is too late. */
export function answerPeriod(receivedAt: Date) {
  return addWorkingDays(receivedAt, REPLY_WITHIN.count);
}
