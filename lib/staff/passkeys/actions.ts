'use server';

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { setResponseStatus } from '@/lib/server/response-status';
import { getOwnAccount } from '../account/queries';
import { keepStep, stepToken } from '../challenges/cookie';
import { confirmPassword } from '../confirmed';
import type { FormAnswer, RefusalReason } from '../form-answer';
import { asStaff, type NotAllowed, requireOwnOrigin } from '../session';
import { DESTINATION, ownDestination } from '../sign-in/destination';
import { enter, sourceOfRequest } from '../sign-in/entry';
import { textOf } from '@/lib/core/posted';
import * as passkeys from './mutations';
import { relyingParty } from './relying-party';
import { readPasskeyAnswer } from './schema';

type Refused = { status: 'refused'; reason: RefusalReason };

export type AskedToSign = { status: 'asked'; options: PublicKeyCredentialRequestOptionsJSON } | Refused;

export type AskedToMake =
  { status: 'asked'; options: PublicKeyCredentialCreationOptionsJSON } | Refused | NotAllowed;

/** What a passkey is to sign, for whoever is there. The form is empty. */
export async function askForPasskey(_posted: FormData): Promise<AskedToSign> {
  await requireOwnOrigin();
  const { address, now } = await sourceOfRequest();
  const party = relyingParty();
  if (party === null) return refused('passkey_refused');
  const begun = await passkeys.beginPasskeySignIn({ address, party, now });
  if (!begun.ok) return refused(begun.reason);
  await keepStep(begun.value.token);
  return { status: 'asked', options: begun.value.options };
}

/** What a passkey has signed. Right: signed in, and on to the page first asked for. */
export async function signInByPasskey(posted: FormData): Promise<Refused> {
  await requireOwnOrigin();
  const { browser, now } = await sourceOfRequest();
  const party = relyingParty();
  const response = readPasskeyAnswer(textOf(posted, 'response'));
  if (party === null || response === null) return refused('passkey_refused');
  const done = await passkeys.signInWithPasskey({ token: await stepToken(), response, party, browser, now });
  if (!done.ok) return refused(done.reason);
  await enter(done.value);
  redirect(ownDestination(textOf(posted, DESTINATION)));
}

/** What a device needs to make a passkey for one's own account, after the password. */
export async function askForNewPasskey(posted: FormData): Promise<AskedToMake> {
  return asStaff(async (member): Promise<AskedToMake> => {
    const now = new Date();
    const party = relyingParty(member.locale);
    if (party === null) return refused('passkey_refused');
    const confirmed = await confirmPassword(member, posted, now);
    if (!confirmed.ok) return refused(confirmed.reason);
    const { email } = await getOwnAccount(member, now);
    const { options, token } = await passkeys.beginPasskey({ ...member, email }, { party, now });
    await keepStep(token);
    return { status: 'asked', options };
  });
}

/** The passkey that a device has made. */
export async function addOwnPasskey(posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member): Promise<FormAnswer> => {
    const party = relyingParty(member.locale);
    const response = readPasskeyAnswer(textOf(posted, 'response'));
    if (party === null || response === null) return refused('passkey_refused');
    const token = await stepToken();
    const added = await passkeys.addPasskey(member, { token, response, party, now: new Date() });
    if (!added.ok) return refused(added.reason);
    revalidatePath('/staff/account');
    return { status: 'done' };
  });
}

/** Takes one of one's own passkeys away, after the password. */
export async function removeOwnPasskey(_before: FormAnswer, posted: FormData): Promise<FormAnswer> {
  return asStaff(async (member): Promise<FormAnswer> => {
    const now = new Date();
    const confirmed = await confirmPassword(member, posted, now);
    if (!confirmed.ok) return refused(confirmed.reason);
    const removed = await passkeys.removePasskey(member, textOf(posted, 'passkey'), now);
    if (!removed.ok) return refused(removed.reason);
    revalidatePath('/staff/account');
    return { status: 'done' };
  });
}

function refused(reason: RefusalReason): Refused {
  setResponseStatus(reason === 'too_many' ? 429 : 422);
  return { status: 'refused', reason };
}
