// What a view of the inbox leaves out, beside the stretches of spans.ts.
import type { LeadState } from '@/lib/leads/states';
import type { StaffMember } from '@/lib/staff/rights';
import type { InboxView } from './schema';

export function filtersOf(member: StaffMember, { technology, source, assignee, state }: InboxView) {
  return {
    ...(technology !== undefined && { technology: technology === 'none' ? null : technology }),
    ...(source !== undefined && { source }),
    ...(assignee !== undefined && { assigneeId: assigneeOf(member, assignee) }),
    // Answered leads stand in one list, whatever came of them; the other lists have one state each.
    ...(isAnswered(state) && { state }),
  };
}

/** PostgreSQL takes an index for the order of what is null only where the order names the column too. */
export function sortedBy({ technology, assigneeId }: ReturnType<typeof filtersOf>, order: 'asc' | 'desc') {
  return [
    ...(technology === null ? [{ technology: order }] : []),
    ...(assigneeId === null ? [{ assigneeId: order }] : []),
    { place: order },
  ];
}

function isAnswered(state: LeadState | undefined): boolean {
  return state !== undefined && state !== 'new' && state !== 'spam';
}

function assigneeOf(member: StaffMember, assignee: string): string | null {
  if (assignee === 'none') return null;
  return assignee === 'me' ? member.id : assignee;
}
