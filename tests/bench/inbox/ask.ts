// What is asked of the inbox, and how long each answer takes in this process: reading, opening and masking included.
import { performance } from 'node:perf_hooks';
import { emailKey } from '@/lib/typed/email';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { closeDatabase, switchDatabase } from '@/lib/db/client';
import { countWaiting, findLead, listDue, listLeads, listRelated } from '@/lib/inbox/queries';
import { inboxView } from '@/lib/inbox/schema';
import { findKey } from '@/lib/inbox/search';
import { LEAD_STATES } from '@/lib/leads/states';
import type { StaffMember } from '@/lib/staff/rights';
import { median } from '../report/statistics';
import { FILTERS, MONTH, personOf } from './leads';
import type { AnswersByQuestion } from '../report/growth';

const MEMBER: StaffMember = { id: 'staff-3', role: 'administrator' };

/** Milliseconds by question, and how many lines there were. */
export type Times = Record<string, { times: number[]; lines: number }>;

type Question = () => Promise<{ length: number }>;

const WARM_UP = 2;
const ROUNDS = 5;

/** Asks everything a few times, of the database at an address. */
export async function askAll(url: string, now: Date): Promise<Times> {
  switchDatabase(url);
  try {
    const answers: Times = {};
    for (const [name, question] of Object.entries(await questions(now))) {
      let lines = 0;
      const times: number[] = [];
      for (let round = -WARM_UP; round < ROUNDS; round += 1) {
        const before = performance.now();
        lines = (await question()).length;
        if (round >= 0) times.push(performance.now() - before);
      }
      answers[name] = { times, lines };
    }
    return answers;
  } finally {
    await closeDatabase();
  }
}

export function answersOf(turns: Times[]): AnswersByQuestion {
  const [first = {}] = turns;
  const entries = Object.entries(first).map(([name, { lines }]) => {
    const times = turns.flatMap((turn) => turn[name]?.times ?? []);
    return [name, { ms: median(times), lines }] as const;
  });
  return Object.fromEntries(entries);
}

async function questions(now: Date): Promise<Record<string, Question>> {
  const list = (query: Record<string, string>) => async () =>
    (await listLeads(MEMBER, inboxView.parse(query))).lines;
  const middle = await deepPlace();
  const { phone, email, company } = personOf(300);
  const ring = keyRing();
  const reference = `L-${(300).toString(32).toUpperCase().padStart(8, '0')}`;
  return {
    'first page': list({}),
    'page far down': list({ after: middle }),
    ...Object.fromEntries(LEAD_STATES.map((state) => [`state ${state}`, list({ state })])),
    quarantine: list({ list: 'quarantine' }),
    technology: list({ technology: 'technology-5' }),
    'no technology': list({ technology: 'none' }),
    'source fair': list({ source: 'fair' }),
    'source form': list({ source: 'form' }),
    'assignee me': list({ assignee: 'me' }),
    'no assignee': list({ assignee: 'none' }),
    'one month': list(MONTH),
    'state and technology': list({ state: 'won', technology: 'technology-5' }),
    'all filters': list(FILTERS),
    'nothing found': list({
      state: 'won',
      technology: 'none',
      assignee: 'staff-18',
      source: 'form',
      to: '2020-01-01',
    }),
    'exact phone': list({ find: findKey('phone', blindIndex(ring, 'phone', phone)) }),
    'exact email': list({ find: findKey('email', blindIndex(ring, 'email', emailKey(email))) }),
    'one company': list({ find: findKey('company', blindIndex(ring, 'company', company)) }),
    'a reference': async () => [await findLead(MEMBER, reference)],
    'related leads': () => listRelated(MEMBER, reference),
    due: () => listDue(MEMBER, 'all', now),
    'due, mine': () => listDue(MEMBER, 'me', now),
    counts: async () => Object.keys(await countWaiting(MEMBER, now)),
  };
}

/** Ten pages in: a cursor costs the same wherever it stands. */
async function deepPlace(): Promise<string> {
  let after: string | undefined;
  for (let page = 0; page < 10; page += 1) {
    const found = await listLeads(MEMBER, inboxView.parse({ ...(after && { after }) }));
    after = found.after ?? after;
  }
  return after ?? '';
}
