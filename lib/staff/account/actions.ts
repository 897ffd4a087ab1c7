'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { operator } from '@/lib/content/operator';
import { isLocale } from '@/lib/i18n/locales';
import { setResponseStatus } from '@/lib/server/response-status';
import { changeLanguage, changePassword } from '../accounts/mutations';
import { confirmPassword } from '../confirmed';
import type { FormAnswer } from '../form-answer';
import { commonPasswords } from '../passwords/common';
import { hashPassword } from '../passwords/hash';
import { passwordProblem, wordsIn } from '../passwords/rules';
import { beginTotp, finishTotp, renewRecoveryCodes } from '../second-factor/mutations';
import { asStaff, type SignedIn } from '../session';
import { endSession, endSessions } from '../sessions/mutations';
import { textOf } from '@/lib/core/posted';
import { getOwnAccount } from './queries';

/** The language of one's own desk. */
export async function chooseLanguage(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member) => {
    const locale = textOf(posted, 'language');
    if (isLocale(locale)) await changeLanguage(member, locale);
    redirect('/staff/account');
  });
}

/** A new password, after the present one. */
export async function chooseNewPassword(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff((member) =>
    afterPassword(member, posted, async (now) => {
      const { email } = await getOwnAccount(member, now);
      const { zh, en } = operator().platform;
      const next = textOf(posted, 'newPassword');
      const problem = passwordProblem(next, commonPasswords(wordsIn(member.name, email, zh, en)));
      if (problem !== null) return invalid({ newPassword: problem });
      await changePassword(member, await hashPassword(next), now);
      return { status: 'done' };
    }),
  );
}

/** New recovery codes in place of the old ones, shown for this once. */
export async function makeRecoveryCodes(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff((member) =>
    afterPassword(member, posted, async (now) => ({
      status: 'shown',
      lines: await renewRecoveryCodes(member, now),
    })),
  );
}

/** Begins with an app in place of the present one, which goes on until the new one has given a code. */
export async function beginApp(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff((member) =>
    afterPassword(member, posted, async () => {
      await beginTotp(member.id);
      redirect('/staff/account/app');
    }),
  );
}

/** The first code of the new app. */
export async function finishApp(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member) => {
    const isRight = await finishTotp(member, textOf(posted, 'code'), new Date());
    if (!isRight) return refused('code_wrong');
    redirect('/staff/account');
  });
}

/** Signs out of another browser. */
export async function endOneSession(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member) => {
    await endSession(member, textOf(posted, 'session'), new Date());
    revalidatePath('/staff/account');
    return { status: 'done' };
  });
}

/** Signs out everywhere but here. */
export async function endOtherSessions(_before: FormAnswer, _posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member) => {
    await endSessions(member, { but: member.sessionId, now: new Date() });
    revalidatePath('/staff/account');
    return { status: 'done' };
  });
}

async function afterPassword(
  member: SignedIn,
  posted: FormData,
  act: (now: Date) => Promise<FormAnswer>,
): Promise<FormAnswer> {
  const now = new Date();
  const confirmed = await confirmPassword(member, posted, now);
  return confirmed.ok ? act(now) : refused(confirmed.reason);
}

function refused(reason: Extract<FormAnswer, { status: 'refused' }>['reason']): FormAnswer {
  setResponseStatus(reason === 'too_many' ? 429 : 422);
  return { status: 'refused', reason };
}

function invalid(errors: Extract<FormAnswer, { status: 'invalid' }>['errors']): FormAnswer {
  setResponseStatus(422);
  return { status: 'invalid', errors };
}
