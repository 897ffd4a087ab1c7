// By when a report is answered, and which steps one can go. The clock is an argument.
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { addWorkingDays } from '@/lib/working-days/working-days';

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

/** What concerns people under 18 comes first: Minors Online Protection Regulations. */
export function isFirstInLine(ground: string): boolean {
  return ground === 'minors';
}

/** The period in which a report is answered: its last day, and the first instant that is too late. */
export function answerPeriod(receivedAt: Date) {
  return addWorkingDays(receivedAt, REPLY_WITHIN.count);
}
