'use server';

import { redirect } from 'next/navigation';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { setResponseStatus } from '@/lib/server/response-status';
import { type DeskFormState, textsIn } from '@/lib/staff/form-state';
import { asStaff } from '@/lib/staff/session';
import { checkDecision, checkMessage, readStep } from './desk-schema';
import { stepReport, writeToReporter } from './mutations';

/** Examines, upholds, rejects or closes. Whoever upholds goes on to a restriction if there is to be one. */
export async function decideReport(_before: DeskFormState, posted: FormData): Promise<DeskFormState> {
  return asStaff(async (member) => {
    const values = textsIn(posted);
    const { reference = '' } = values;
    const step = readStep(values.verb);
    if (step === null || !REFERENCE_PATTERN.test(reference)) return refused('gone', values);
    const checked = checkDecision(step, values.outcome ?? '');
    if (!checked.ok) {
      setResponseStatus(422);
      return { status: 'invalid', errors: { outcome: checked.reason }, values };
    }
    const done = await stepReport(member, { reference, step, outcome: checked.value, now: new Date() });
    if (!done.ok) return refused(done.reason, values);
    redirect(`/staff/reports/${reference}`);
  });
}

/** Writes to whoever made the report. */
export async function writeMessage(_before: DeskFormState, posted: FormData): Promise<DeskFormState> {
  return asStaff(async (member) => {
    const values = textsIn(posted);
    const { reference = '' } = values;
    const checked = checkMessage(values.body ?? '');
    if (!checked.ok) {
      setResponseStatus(422);
      return { status: 'invalid', errors: { body: checked.reason }, values };
    }
    const done = await writeToReporter(member, { reference, body: checked.value, now: new Date() });
    if (!done.ok) return refused(done.reason, values);
    redirect(`/staff/reports/${reference}`);
  });
}

function refused(reason: string, values: Record<string, string>): DeskFormState {
  setResponseStatus(409);
  return { status: 'refused', reason, values };
}
