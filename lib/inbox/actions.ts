'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { keyRing } from '@/lib/crypto/keys';
import { setResponseStatus } from '@/lib/server/response-status';
import { listColleagues } from '@/lib/staff/colleagues/queries';
import { may } from '@/lib/staff/rights';
import { actingStaff, asStaff } from '@/lib/staff/session';
import type {
  MoveState,
  NoteError,
  NoteState,
  Presence,
  RevealState,
  SearchState,
  UndoState,
} from './form-state';
import type { Move } from './moves';
import { addNote, mergeLead, moveLeads, revealLead, undoAct } from './mutations';
import { textOf } from '@/lib/core/posted';
import { leadsOf, moveOf, moveValues } from './posted';
import { enterLead } from './presence';
import { findLead, PAGE } from './queries';
import { leadReference, noteText, revealInput } from './schema';
import { readSearch } from './search';

/** Searches for exactly what was typed. What goes on in the address is an index, or a reference. */
export async function searchLeads(_previous: SearchState, posted: FormData): Promise<SearchState> {
  return asStaff(async (member) => {
    const typed = textOf(posted, 'search').slice(0, 300);
    const wanted = readSearch(keyRing(), typed);
    if (!wanted.ok) return invalidSearch(wanted.reason, typed);
    if ('find' in wanted.value) redirect(`/staff/leads?find=${wanted.value.find}`);
    const { reference } = wanted.value;
    if ((await findLead(member, reference)) === null) return invalidSearch('search_unknown', typed);
    redirect(`/staff/leads/${reference}`);
  });
}

function invalidSearch(
  reason: Extract<SearchState, { status: 'invalid' }>['reason'],
  typed: string,
): SearchState {
  setResponseStatus(422);
  return { status: 'invalid', reason, typed };
}

/** Does one thing to the leads that are marked, or to the one whose button was pressed. */
export async function moveMarked(_previous: MoveState, posted: FormData): Promise<MoveState> {
  return asStaff(async (member) => {
    const values = moveValues(posted);
    const leads = leadsOf(values.leads).slice(0, PAGE);
    const move = moveOf(values);
    if (leads.length === 0) return invalidMove('leads_missing', values);
    if (typeof move === 'string') return invalidMove(move, values);
    if (!(await isKnownAssignee(move))) return invalidMove('move_missing', values);
    const outcome = await moveLeads(member, { leads, move }, new Date());
    revalidatePath('/staff/leads', 'layout');
    if (outcome.moved === 0) setResponseStatus(409);
    return { status: 'done', values, ...outcome };
  });
}

function invalidMove(
  reason: Extract<MoveState, { status: 'invalid' }>['reason'],
  values: Extract<MoveState, { status: 'invalid' }>['values'],
): MoveState {
  setResponseStatus(422);
  return { status: 'invalid', reason, values };
}

/** A lead goes to somebody who can work on it. */
async function isKnownAssignee(move: Move): Promise<boolean> {
  if (move.kind !== 'assign' || move.assigneeId === null) return true;
  const colleague = (await listColleagues()).find(({ id }) => id === move.assigneeId);
  return colleague !== undefined && may(colleague.role, 'leads:work');
}

/** Takes back what was done last. */
export async function undo(_previous: UndoState, posted: FormData): Promise<UndoState> {
  return asStaff(async (member) => {
    const actId = textOf(posted, 'act');
    const undone = await undoAct(member, actId, new Date());
    revalidatePath('/staff/leads', 'layout');
    if (undone.ok) return { status: 'undone', actId, ...undone.value };
    setResponseStatus(409);
    return { status: 'refused', actId, reason: undone.reason };
  });
}

/** Joins the lead to the one whose button was pressed. */
export async function mergeInto(_previous: MoveState, posted: FormData): Promise<MoveState> {
  return asStaff(async (member) => {
    const values = moveValues(posted);
    const [lead] = leadsOf(values.leads);
    const into = leadReference.safeParse(textOf(posted, 'into'));
    if (lead === undefined || !into.success) return invalidMove('leads_missing', values);
    const outcome = await mergeLead(member, { lead, into: into.data }, new Date());
    revalidatePath('/staff/leads', 'layout');
    if (outcome.moved === 0) setResponseStatus(409);
    return { status: 'done', values, ...outcome };
  });
}

export async function writeNote(_previous: NoteState, posted: FormData): Promise<NoteState> {
  return asStaff(async (member) => {
    const typed = textOf(posted, 'note');
    const reference = shownReference(posted);
    const text = noteText.safeParse(typed);
    if (!text.success) {
      setResponseStatus(422);
      return { status: 'invalid', error: text.error.issues[0]?.message as NoteError, text: typed };
    }
    const kept = await addNote(member, { reference, text: text.data }, new Date());
    revalidatePath('/staff/leads', 'layout');
    if (kept.ok) return { status: 'done' };
    setResponseStatus(409);
    return { status: 'refused', reason: kept.reason, text: typed };
  });
}

/** Shows a person's data once, to one who says why. */
export async function reveal(_previous: RevealState, posted: FormData): Promise<RevealState> {
  return asStaff(async (member) => {
    const reference = shownReference(posted);
    const values = { reason: textOf(posted, 'reason'), code: textOf(posted, 'code') };
    const input = revealInput.safeParse(values);
    if (!input.success) {
      setResponseStatus(422);
      const wrong = input.error.issues.map(({ path }) => path[0]);
      const errors = {
        ...(wrong.includes('reason') && { reason: 'reason_missing' as const }),
        ...(wrong.includes('code') && { code: 'code_invalid' as const }),
      };
      return { status: 'invalid', errors, values };
    }
    const shown = await revealLead(member, { reference, ...input.data }, new Date());
    if (shown.ok) return { status: 'shown', person: shown.value };
    setResponseStatus(409);
    return { status: 'refused', reason: shown.reason };
  });
}

/** The lead that the form's page shows. A form without one is made up: there is nothing for it. */
function shownReference(posted: FormData): string {
  const parsed = leadReference.safeParse(textOf(posted, 'reference'));
  if (!parsed.success) notFound();
  return parsed.data;
}

/** Says that one still has the lead of a form open, and asks who else has. */
export async function stayOnLead(posted: FormData): Promise<Presence | null> {
  const member = await actingStaff();
  const parsed = leadReference.safeParse(textOf(posted, 'reference'));
  if (!parsed.success || !may(member.role, 'leads:read')) return null;
  return enterLead(member, parsed.data, new Date());
}
