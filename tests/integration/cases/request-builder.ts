import { beginSession, findOpenCase } from '@/lib/cases/access';
import { CASE_KINDS } from '@/lib/cases/kinds';
import { submitRequest } from '@/lib/rights/mutations';
import type { NewRequest } from '@/lib/rights/new-request';
import { findRequestId } from '@/lib/rights/queries';
import { checkRights } from '@/lib/rights/schema';
import { NOON, shownForm } from '@/tests/integration/leads/lead-builder';

type Typed = Partial<Record<'kind' | 'capacity' | 'contact' | 'reference' | 'description', string>>;

/** A rights request ready to be sent. */
export function newRequest(typed: Typed = {}, change: Partial<NewRequest> = {}): NewRequest {
  const given = { kind: 'copy', capacity: 'self', contact: 'me@example.com', ...typed };
  const proof = change.proof ?? [];
  const checked = checkRights({
    ...given,
    proof: proof.length,
    ...(proof.length > 0 && { proofConsent: 'yes' }),
  });
  if (!checked.ok) throw new Error(`Not a request: ${JSON.stringify(checked.errors)}`);
  return {
    input: checked.input,
    locale: 'zh',
    form: shownForm(),
    proof,
    consent: null,
    address: null,
    now: NOON,
    ...change,
  };
}

/** Keeps a rights request; gives its id and reference. */
export async function aRequest(typed: Typed = {}, change: Partial<NewRequest> = {}) {
  const reference = await submitRequest(newRequest(typed, change));
  return { reference, id: (await findRequestId(reference)) ?? '' };
}

/** Its case, as it is after the code that was sent by mail has been entered. */
export async function confirmedCase({ id }: { id: string }, now = NOON) {
  await CASE_KINDS.rights?.confirm?.(id, now);
  const open = await findOpenCase(await beginSession({ subjectKind: 'rights', subjectId: id }, now), now);
  if (!open) throw new Error('The case is open.');
  return open;
}
