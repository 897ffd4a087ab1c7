import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { takeTurn } from '@/lib/abuse/mutations';
import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { db } from '@/lib/db/client';
import { beginChallenge, endChallenge } from '../challenges/mutations';
import { findChallenge } from '../challenges/queries';
import { writeSession } from '../sessions/mutations';
import { FROM_SOURCE } from '../sign-in/allowances';
import { findPasskey, listCredentials, type Passkey } from './queries';
import type { RelyingParty } from './relying-party';

type Begun<Options> = { options: Options; token: string };

/** Asks a device for a new passkey: one that finds itself and checks its owner, since alone it stands for both factors. */
export async function beginPasskey(
  member: { id: string; email: string; name: string },
  { party, now }: { party: RelyingParty; now: Date },
): Promise<Begun<Awaited<ReturnType<typeof generateRegistrationOptions>>>> {
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(member.id, 'utf8')),
    userName: member.email,
    userDisplayName: member.name,
    attestationType: 'none',
    excludeCredentials: await listCredentials(member.id),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  const token = await beginChallenge({ kind: 'passkey-new', staffId: member.id, challenge, now });
  return { options, token };
}

type Answer<Response> = { token: string | null; response: Response; party: RelyingParty; now: Date };

/** Keeps the public half of a new passkey. */
export async function addPasskey(
  member: { id: string },
  { token, response, party, now }: Answer<RegistrationResponseJSON>,
): Promise<Result<null, 'passkey_refused'>> {
  const step = await findChallenge(token, 'passkey-new', now);
  if (step?.staffId !== member.id || !(await endChallenge(db(), step.tokenHash)))
    return refuse('passkey_refused');
  const verified = await orNull(
    verifyRegistrationResponse({
      response,
      expectedChallenge: step.challenge ?? '',
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return refuse('passkey_refused');
  const { credential } = verified.registrationInfo;
  await db().$transaction(async (transaction) => {
    await transaction.staffPasskey.create({
      data: {
        id: newId(now),
        staffId: member.id,
        credentialId: credential.id,
        publicKey: new Uint8Array(credential.publicKey),
        counter: BigInt(credential.counter),
        transports: credential.transports?.join(',') || null,
        createdAt: now,
      },
      select: { id: true },
    });
    await appendAudit(transaction, ownRow(member.id, 'staff.passkey-added', now));
  });
  return succeed(null);
}

/** Takes a passkey away. The app stays, so that nobody is left without a second factor. */
export async function removePasskey(
  member: { id: string },
  id: string,
  now: Date,
): Promise<Result<null, 'unknown'>> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.staffPasskey.deleteMany({ where: { id, staffId: member.id } });
    if (count === 0) return refuse('unknown');
    await appendAudit(transaction, ownRow(member.id, 'staff.passkey-removed', now));
    return succeed(null);
  });
}

type Visitor = { address: string | null; party: RelyingParty; now: Date };

/** Asks whoever is there for a passkey, without knowing who it is. */
export async function beginPasskeySignIn({
  address,
  party,
  now,
}: Visitor): Promise<Result<Begun<Awaited<ReturnType<typeof generateAuthenticationOptions>>>, 'too_many'>> {
  if (!(await takeTurn(address, now, FROM_SOURCE)).ok) return refuse('too_many');
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
  const { challenge } = options;
  return succeed({ options, token: await beginChallenge({ kind: 'passkey-sign-in', challenge, now }) });
}

/** Signs in whose passkey has signed the challenge; gives the token of the session. */
export async function signInWithPasskey({
  browser,
  ...given
}: Answer<AuthenticationResponseJSON> & { browser: string | null }): Promise<
  Result<string, 'passkey_refused'>
> {
  const { token, response, now } = given;
  const step = await findChallenge(token, 'passkey-sign-in', now);
  if (step === null || !(await endChallenge(db(), step.tokenHash))) return refuse('passkey_refused');
  const passkey = await findPasskey(response.id);
  if (passkey === null) return refuse('passkey_refused');
  const counter = await verify(passkey, step.challenge ?? '', given);
  if (counter === null) return refuse('passkey_refused');
  return db().$transaction(async (transaction) => {
    // Two answers of one passkey at once: the second would be of a copy.
    const { count } = await transaction.staffPasskey.updateMany({
      where: { id: passkey.id, counter: passkey.counter },
      data: { counter, lastUsedAt: now },
    });
    if (count === 0) return refuse('passkey_refused');
    return succeed(
      await writeSession(transaction, { staffId: passkey.staffId, by: 'passkey', browser, now }),
    );
  });
}

/** The new count of a passkey that has signed. Null: it hasn't, or not for this site, or it is a copy. */
async function verify(
  passkey: Passkey,
  expectedChallenge: string,
  { response, party }: Pick<Answer<AuthenticationResponseJSON>, 'response' | 'party'>,
): Promise<bigint | null> {
  const handle = response.response.userHandle;
  if (handle && Buffer.from(handle, 'base64url').toString('utf8') !== passkey.staffId) return null;
  const verified = await orNull(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: Number(passkey.counter),
        ...(passkey.transports ? { transports: passkey.transports.split(',') } : {}),
      },
      requireUserVerification: true,
    }),
  );
  return verified?.verified ? BigInt(verified.authenticationInfo.newCounter) : null;
}

/** The library throws whatever it doesn't take; an answer that it doesn't take is no fault of ours. */
async function orNull<Value>(verification: Promise<Value>): Promise<Value | null> {
  try {
    return await verification;
  } catch {
    return null;
  }
}

function ownRow(staffId: string, action: string, now: Date) {
  return { subjectKind: 'staff', subjectId: staffId, at: now, actor: staffId, action };
}
