// The contact form as it reaches the action. A test file that uses it mocks the modules around the action first.
import { mintFormToken } from '@/lib/abuse/form-token';
import { sendContact } from '@/lib/leads/actions';
import type { ContactState } from '@/lib/leads/form-state';
import { readReceived } from '@/lib/leads/receipt';
import { runInScope } from '@/lib/server/request-scope';
import type { RequestScope } from '@/lib/server/response-status';
import { digestOf, NEW_TERMS, Redirected, type Term, TERMS } from './action-world';
import { TYPED } from './lead-builder';

export const MINUTE = 60_000;
export const SOURCE = { page: '/zh/technologies/speech-recognition', referrer: null, utm: { source: 'qr' } };

export const AFFILIATES = ['甲公司', '乙公司', '丙公司'];

/** What pages showed, by what was in force, the language, and with whom sharing was offered. */
const digests = new Map<string, string>();

function keyOf(terms: Term[], locale: string, affiliates: string[]): string {
  return [locale, ...affiliates, ...terms.map(({ version }) => version)].join();
}

/** Makes the digests that tokens are minted with. */
export async function learnDigests(): Promise<void> {
  for (const terms of [TERMS, NEW_TERMS]) {
    for (const locale of ['zh', 'en'] as const) {
      for (const affiliates of [[], AFFILIATES]) {
        digests.set(keyOf(terms, locale, affiliates), await digestOf(terms, locale, affiliates));
      }
    }
  }
}

/** A token as a page that was opened some time ago carries it. */
export function tokenOf(terms: Term[], ageMs = MINUTE, locale = 'zh', affiliates: string[] = []): string {
  const consent = digests.get(keyOf(terms, locale, affiliates)) ?? '';
  return mintFormToken(consent, SOURCE, new Date(Date.now() - ageMs));
}

export function filledIn(change: Record<string, string> = {}): FormData {
  const data = new FormData();
  const token = tokenOf(TERMS, MINUTE, change.locale);
  const fields = { ...TYPED, accept: 'yes', locale: 'zh', homepage: '', token, ...change };
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

type Outcome = { scope: RequestScope; state: ContactState | null; to: string };

export async function send(data: FormData): Promise<Outcome> {
  const scope: RequestScope = { requestId: 'test' };
  try {
    const state = await runInScope(scope, () => sendContact({ status: 'idle' }, data));
    return { scope, state, to: '' };
  } catch (error) {
    if (error instanceof Redirected) return { scope, state: null, to: error.to };
    throw error;
  }
}

export function receiptIn({ to }: Outcome) {
  const receipt = new URL(to, 'http://site.invalid').searchParams.get('receipt');
  const received = readReceived(receipt ?? undefined, new Date());
  if (!received) throw new Error(`No receipt in ${to}`);
  return received;
}

export function refusal({ state }: Outcome) {
  if (state?.status !== 'refused') throw new Error(`Not refused: ${JSON.stringify(state)}`);
  return state;
}
