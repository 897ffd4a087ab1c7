// What becomes of a rights request: kept, or not now.
import { type FormToken, mintFormToken, readFormToken } from '@/lib/abuse/form-token';
import { isOverLimit, refusedTurn } from '@/lib/abuse/mutations';
import { log } from '@/lib/core/log';
import { checkFiles } from '@/lib/correspondence/files';
import { consentDigest, type ProofConsent } from './consent';
import type { ShownRightsForm } from './form-state';
import { submitRequest } from './mutations';
import type { PostedRequest } from './posted-form';
import type { ReceivedRequest } from './received';
import { dueAt } from './rules';
import { checkRights, type RightsErrors, type RightsInput } from './schema';
import { submissionKeyOf } from './rows';

/** A form to be shown, with the token that will prove what it asked. */
export function showForm(consent: ProofConsent, now: Date): ShownRightsForm {
  const source = { page: null, referrer: null, utm: {} };
  return { token: mintFormToken(consentDigest(consent), source, now), proofConsent: consent.sentence };
}

export type Sent = PostedRequest & {
  consent: ProofConsent;
  /** What stands for the sender's address in the limits. */
  address: string | null;
  now: Date;
};

export type Kept = { received: ReceivedRequest; submission: ReturnType<typeof submissionKeyOf> };

export type NotKept =
  | { errors: RightsErrors }
  | { reason: 'form_expired' | 'terms_changed' }
  | { reason: 'too_many'; retryAt: Date };

/** Keeps the request once. Throws when the store is out of reach. */
export async function keepRequest(
  sent: Sent,
  ring: Parameters<typeof submissionKeyOf>[0],
): Promise<Kept | NotKept> {
  const { values, files, token, consent, now } = sent;
  const { proof: _proof, ...texts } = values;
  const checked = checkRights({ ...texts, proof: files.length });
  const proof = await checkFiles(files);
  const errors: RightsErrors = {
    ...(checked.ok ? {} : checked.errors),
    ...(proof.ok ? {} : { proof: `proof_${proof.reason}` as const }),
  };
  if (!checked.ok || !proof.ok) return { errors };
  const form = readFormToken(token, now);
  if (form === null) return { reason: 'form_expired' };
  const isAsked = files.length > 0;
  if (isAsked && form.consent !== consentDigest(consent)) return { reason: 'terms_changed' };
  return keep({ sent, input: checked.input, form, proof: proof.value, ring });
}

type Checked = {
  sent: Sent;
  input: RightsInput;
  form: FormToken;
  proof: Parameters<typeof submitRequest>[0]['proof'];
  ring: Parameters<typeof submissionKeyOf>[0];
};

async function keep({ sent, input, form, proof, ring }: Checked): Promise<Kept | NotKept> {
  const { consent, locale, address, now } = sent;
  try {
    const given = proof.length > 0 ? consent : null;
    const reference = await submitRequest({ input, locale, form, proof, consent: given, address, now });
    log.info('rights.submitted', { reference, code: input.kind });
    const isMailed = input.contact.kind === 'email';
    return {
      received: { reference, at: now.getTime(), dueAt: dueAt(now).getTime(), isMailed },
      submission: submissionKeyOf(ring, { input, form }),
    };
  } catch (error) {
    if (isOverLimit(error)) return refusedTurn(now);
    throw error;
  }
}
