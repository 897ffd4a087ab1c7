// Made-up leads for the bench: sealed for real, spread over states, technologies, sources and colleagues as an inbox has
// them after two years.
import { randomBytes } from 'node:crypto';
import { shanghaiDate } from '@/lib/core/dates';
import { newId, newReference } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import { placeOf } from '@/lib/leads/place';
import type { LeadState } from '@/lib/leads/states';

export const COLUMNS = [
  'id',
  'reference',
  'state',
  'quarantine',
  'technology',
  'locale',
  'createdAt',
  'source',
  'place',
  'assigneeId',
  'followUpOn',
  'submissionKey',
  'contentIndex',
  'phoneIndex',
  'emailIndex',
  'companyIndex',
  'keyId',
  'wrappedKey',
  'name',
  'phone',
  'phoneE164',
  'email',
  'company',
  'description',
] as const;

export type LeadValue = string | Buffer | null;

/** Of a hundred leads, in this order. */
const STATES: [LeadState | 'held', number][] = [
  ['new', 10],
  ['contacted', 30],
  ['qualified', 15],
  ['won', 15],
  ['lost', 20],
  ['spam', 5],
  ['held', 5],
];

const SPREAD = STATES.flatMap(([state, share]) => Array<LeadState | 'held'>(share).fill(state));
const TWO_YEARS_MS = 730 * 86_400_000;

/** A few leads have one phone and one address in common, as in life. */
const SAME_PERSON = 3;

/** The person of the n-th lead. */
export function personOf(n: number) {
  const person = Math.floor(n / SAME_PERSON);
  return {
    phone: `+86138${String(person).padStart(8, '0')}`,
    email: `person-${person}@example.com`,
    company: `公司 ${Math.floor(person / 2)}`,
  };
}

/** What no question shows costs as much to find as anything else and needn't open: sealing a million takes too long. */
const UNREAD = {
  keyId: 'none',
  wrappedKey: randomBytes(61),
  fields: {
    name: randomBytes(34),
    phoneE164: randomBytes(43),
    email: randomBytes(50),
    company: randomBytes(40),
  },
};

/** The first pages of every view are of the oldest leads or of the newest. */
function isNearAnEnd(n: number, count: number): boolean {
  return n < 20_000 || n >= count - 20_000;
}

/** The questions' own month (ask.ts). */
export const MONTH = { from: '2026-03-01', to: '2026-03-31' };

function isInMonth(instant: Date): boolean {
  return shanghaiDate(instant).startsWith(MONTH.from.slice(0, 7));
}

/** And the answer to the question with all filters. */
export const FILTERS = {
  state: 'won',
  technology: 'technology-5',
  source: 'fair',
  assignee: 'staff-3',
  from: MONTH.from,
};
const ALL_FILTERS = [FILTERS.state, FILTERS.technology, FILTERS.source, FILTERS.assignee].join();

/** The n-th of `count` leads, its values in the order of the columns. Instants are ISO 8601. */
export function leadValues(ring: KeyRing, n: number, count: number, now: number): LeadValue[] {
  // A step that shares no factor with a hundred, so that states are spread over time.
  const state = SPREAD[(n * 37) % 100] ?? 'new';
  const createdAt = new Date(now - TWO_YEARS_MS + Math.floor((n / count) * TWO_YEARS_MS));
  const id = newId(createdAt);
  const quarantine = state === 'held' ? 'too_fast' : null;
  const kept: LeadState = state === 'held' ? 'new' : state;
  const { phone, email, company } = personOf(n);
  const technology = n % 20 === 0 ? null : `technology-${n % 17}`;
  const source = n % 5 === 0 ? 'fair' : 'form';
  const assigneeId = n % 5 < 2 ? null : `staff-${n % 19}`;
  const isShown =
    isNearAnEnd(n, count) ||
    isInMonth(createdAt) ||
    [kept, technology, source, assigneeId].join() === ALL_FILTERS;
  const sealed = isShown
    ? sealRecord(ring, { table: 'Lead', id }, { name: `张${n}`, phoneE164: phone, email, company })
    : UNREAD;
  const { name, phoneE164, email: sealedEmail, company: sealedCompany } = sealed.fields;
  return [
    id,
    `${newReference('L').slice(0, 2)}${n.toString(32).toUpperCase().padStart(8, '0')}`,
    kept,
    quarantine,
    technology,
    n % 4 === 0 ? 'en' : 'zh',
    createdAt.toISOString().replace('Z', '+00:00'),
    source,
    placeOf({ id, state: kept, quarantine, createdAt }),
    assigneeId,
    n % 10 === 0 && kept === 'contacted' ? shanghaiDate(createdAt) : null,
    randomBytes(16),
    randomBytes(16),
    Buffer.from(blindIndex(ring, 'phone', phone)),
    Buffer.from(blindIndex(ring, 'email', email)),
    Buffer.from(blindIndex(ring, 'company', company)),
    sealed.keyId,
    Buffer.from(sealed.wrappedKey),
    Buffer.from(name),
    // No list opens these two.
    randomBytes(40),
    Buffer.from(phoneE164),
    Buffer.from(sealedEmail),
    Buffer.from(sealedCompany),
    randomBytes(200),
  ];
}
