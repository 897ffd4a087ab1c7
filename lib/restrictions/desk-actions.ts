'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { checkText } from '@/lib/reports/text-rules';
import { openReport } from '@/lib/reports/queries';
import { setResponseStatus } from '@/lib/server/response-status';
import { type DeskFormState, textsIn } from '@/lib/staff/form-state';
import { asStaff } from '@/lib/staff/session';
import { clausesAt } from './clauses';
import { decideRestriction, decideRestrictionAppeal, proposeRestriction } from './mutations';
import { decideReportAppeal } from './report-appeals/mutations';
import { givesAway } from './secrecy';
import { checkRestriction, REASONS_MIN, type RestrictionErrors, type RestrictionInput } from './schema';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Decides on a restriction, or proposes it to a second person. */
export async function restrict(_before: DeskFormState, posted: FormData): Promise<DeskFormState> {
  return asStaff(async (member) => {
    const values = textsIn(posted);
    const now = new Date();
    const checked = checkRestriction(values, now);
    if (!checked.ok) return invalid(checked.errors, values);
    const { input } = checked;
    const report = REFERENCE_PATTERN.test(values.report ?? '')
      ? await openReport({ reference: values.report ?? '' })
      : null;
    const version = await versionThatHas(input);
    const errors: RestrictionErrors = {
      ...(version === null ? { clause: 'clause_missing' as const } : {}),
      // Whoever is reported reads the reasons, and never learns who reported.
      ...(report?.sent && givesAway(input.reasons, report.sent)
        ? { reasons: 'reasons_reporter' as const }
        : {}),
    };
    if (version === null || Object.keys(errors).length > 0) return invalid(errors, values);
    const reportId = report?.id ?? null;
    const formId = values.formId ?? '';
    const done = await proposeRestriction(member, { input, version, reportId, formId, now });
    if (!done.ok) return refused(done.reason, values);
    redirect(`/staff/restrictions/${done.value.reference}`);
  });
}

/** Approves, refuses or lifts, with reasons where somebody is to read them. */
export async function decideOn(_before: DeskFormState, posted: FormData): Promise<DeskFormState> {
  return asStaff(async (member) => {
    const values = textsIn(posted);
    const { reference = '', verb } = values;
    if (verb !== 'approve' && verb !== 'refuse' && verb !== 'lift') return refused('gone', values);
    const why =
      verb === 'approve' ? { ok: true as const, value: '' } : checkText(values.why ?? '', REASONS_MIN);
    if (!why.ok) return invalid({ why: why.reason }, values);
    const done = await decideRestriction(member, { reference, verb, why: why.value, now: new Date() });
    if (!done.ok) return refused(done.reason, values);
    redirect(`/staff/restrictions/${reference}` as Route);
  });
}

/** Decides an appeal, against a restriction or against what came of a report. */
export async function decideAppeal(_before: DeskFormState, posted: FormData): Promise<DeskFormState> {
  return asStaff(async (member) => {
    const values = textsIn(posted);
    const { appealId = '', verb, subject, back = '' } = values;
    if (verb !== 'uphold' && verb !== 'reject') return refused('gone', values);
    const reasons = checkText(values.reasons ?? '', REASONS_MIN);
    if (!reasons.ok) return invalid({ reasons: reasons.reason }, values);
    const decision = { appealId, isUpheld: verb === 'uphold', reasons: reasons.value, now: new Date() };
    const done = await (subject === 'report'
      ? decideReportAppeal(member, decision)
      : decideRestrictionAppeal(member, decision));
    if (!done.ok) return refused(done.reason, values);
    redirect(
      (/^\/staff\/(reports|restrictions)\/[\w-]+$/.test(back) ? back : '/staff/restrictions') as Route,
    );
  });
}

/** The version in force on the day it happened, where it has the clause. A version that took effect that day counts. */
async function versionThatHas({ occurredOn, clause, locale }: RestrictionInput): Promise<string | null> {
  const endOfDay = new Date(startOfShanghaiDay(occurredOn).getTime() + DAY_MS - 1);
  const now = new Date();
  const at = occurredOn === shanghaiDate(now) ? now : endOfDay;
  const cited = await clausesAt(at, locale);
  return cited?.clauses.some((one) => one.clause === clause) ? cited.version : null;
}

function invalid(errors: Record<string, string | undefined>, values: Record<string, string>): DeskFormState {
  setResponseStatus(422);
  return { status: 'invalid', errors, values };
}

function refused(reason: string, values: Record<string, string>): DeskFormState {
  setResponseStatus(409);
  return { status: 'refused', reason, values };
}
