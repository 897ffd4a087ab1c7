'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { siteUrl } from '@/lib/routing/site-url';
import { setResponseStatus } from '@/lib/server/response-status';
import { addStaff, changeRole, disableStaff, resetStaff } from '../accounts/mutations';
import { newStaffInput } from '../accounts/schema';
import { confirmPassword } from '../confirmed';
import type { FieldProblem, FormAnswer } from '../form-answer';
import { demand, STAFF_ROLES } from '../rights';
import { asStaff, type SignedIn } from '../session';
import { textOf } from '@/lib/core/posted';

/** A new account; its one-time link is shown for this once. */
export async function addPerson(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return byAdministrator(posted, async (member, now) => {
    const values = valuesOf(posted, ['email', 'name', 'role', 'locale']);
    const parsed = newStaffInput.safeParse(values);
    if (!parsed.success) {
      setResponseStatus(422);
      const { fieldErrors } = z.flattenError(parsed.error);
      const errors = Object.fromEntries(Object.entries(fieldErrors).map(([field, [code]]) => [field, code]));
      return { status: 'invalid', errors: errors as Partial<Record<string, FieldProblem>>, values };
    }
    const added = await addStaff(parsed.data, { actor: member, now });
    if (!added.ok) return refused(added.reason, values);
    revalidatePath('/staff/people');
    return { status: 'shown', lines: [linkOf(added.value.token)] };
  });
}

/** Another role for somebody. */
export async function givePersonRole(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return byAdministrator(posted, async (actor, now) => {
    const role = z.enum(STAFF_ROLES).safeParse(textOf(posted, 'role'));
    if (!role.success) return refused('unknown');
    const changed = await changeRole({ id: textOf(posted, 'id'), actor, now }, role.data);
    return changed.ok ? done() : refused(changed.reason);
  });
}

/** Nobody signs in with the account any more. */
export async function disablePerson(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return byAdministrator(posted, async (actor, now) => {
    const changed = await disableStaff({ id: textOf(posted, 'id'), actor, now });
    return changed.ok ? done() : refused(changed.reason);
  });
}

/** Password and second factors taken away, and a new one-time link, shown for this once. */
export async function resetPerson(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return byAdministrator(posted, async (actor, now) => {
    const reset = await resetStaff({ id: textOf(posted, 'id'), actor, now });
    return reset.ok ? { status: 'shown', lines: [linkOf(reset.value)] } : refused(reset.reason);
  });
}

/** The right is demanded before the password, so that nobody else can try passwords here. */
async function byAdministrator(
  posted: FormData,
  act: (member: SignedIn, now: Date) => Promise<FormAnswer>,
): Promise<FormAnswer> {
  return asStaff(async (member) => {
    demand(member, 'staff:manage');
    const now = new Date();
    const confirmed = await confirmPassword(member, posted, now);
    return confirmed.ok ? act(member, now) : refused(confirmed.reason);
  });
}

function linkOf(token: string): string {
  return `${siteUrl()}/staff/invitation/${token}`;
}

function done(): FormAnswer {
  revalidatePath('/staff/people');
  return { status: 'done' };
}

type Refused = Extract<FormAnswer, { status: 'refused' }>;

function refused(reason: Refused['reason'], values?: Record<string, string>): FormAnswer {
  setResponseStatus(reason === 'too_many' ? 429 : 422);
  return { status: 'refused', reason, ...(values && { values }) };
}

function valuesOf(posted: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(posted, name)]));
}
