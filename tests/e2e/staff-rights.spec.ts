// Every page and action of the desk by every role, and by nobody. No browser is needed: what counts is the answer.
import { newLead } from '../integration/leads/lead-builder';
import { expect, test } from '../support/fixtures';
import { signedInAt } from '../support/staff-browser';
import { builtActions, builtPages, type BuiltAction } from '../support/staff-build';
import { type OpenTo, STAFF_ACTIONS, STAFF_PAGES, UNKNOWN } from '../support/staff-pages';
import { db } from '@/lib/db/client';
import { submitLead } from '@/lib/leads/mutations';
import { may, STAFF_ROLES, type StaffRole } from '@/lib/staff/rights';

const ORIGIN = process.env.E2E_ORIGIN ?? '';

const VISITORS = [null, ...STAFF_ROLES] as const;

function isOpen(to: OpenTo | undefined, role: StaffRole | null): boolean {
  if (to === 'anybody') return true;
  if (role === null || to === undefined) return false;
  return to === 'staff' || may(role, to);
}

/** Where a page with something to show stands. */
async function examples(): Promise<Record<string, string>> {
  const { member } = await signedInAt('viewer');
  return {
    '/staff/leads/[reference]': `/staff/leads/${await submitLead(newLead({ now: new Date() }))}`,
    '/staff/people/[id]': `/staff/people/${member.id}`,
  };
}

function addressOf(pattern: string, known: Record<string, string>): string {
  return known[pattern] ?? pattern.replace(/\[[^\]]+\]/g, UNKNOWN);
}

/** True for the way to the sign-in page that leads back to `address`. */
function isSignIn(to: string, address: string): boolean {
  const { pathname, searchParams } = new URL(to, ORIGIN);
  return pathname === '/staff/sign-in' && (searchParams.get('to') ?? '/staff') === address;
}

function get(address: string, cookie: string): Promise<Response> {
  return fetch(ORIGIN + address, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
}

const cookieOf = async (role: StaffRole | null) =>
  role === null
    ? { cookie: '', id: '' }
    : signedInAt(role).then(({ member, cookie }) => ({ id: member.id, cookie: `staff=${cookie}` }));

/** The fields of an action's arguments as React sends them: its state, and a form. */
function argumentsOf(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, '': '' })) body.append(`1_${name}`, value);
  body.append('0', '[{"status":"idle"},"$K1"]');
  return body;
}

type Call = { cookie: string; origin?: string | null; body?: FormData };

function call(
  action: BuiltAction,
  { cookie, origin = ORIGIN, body = argumentsOf({}) }: Call,
): Promise<Response> {
  const headers: Record<string, string> = { cookie, 'next-action': action.id, accept: 'text/x-component' };
  if (origin !== null) headers.origin = origin;
  const address = addressOf(action.page, {});
  return fetch(ORIGIN + address, { method: 'POST', headers, body, redirect: 'manual' });
}

const FORGED: Record<string, string>[] = [
  {},
  {
    id: UNKNOWN,
    role: 'administrator',
    email: 'x@example.com',
    name: 'x',
    password: 'x',
    reference: 'L-0000-0000',
  },
];

test.describe('@once', () => {
  test.describe.configure({ timeout: 600_000 });

  test('every page of the desk opens for the roles that have its right, and for nobody else', async () => {
    expect(Object.keys(STAFF_PAGES).sort(), 'tests/support/staff-pages.ts has every page').toEqual(
      builtPages(),
    );
    const known = await examples();
    const unlike: string[] = [];
    const members: string[] = [];
    for (const role of VISITORS) {
      const { cookie, id } = await cookieOf(role);
      if (id) members.push(id);
      for (const pattern of builtPages()) {
        const address = addressOf(pattern, known);
        const { status, headers } = await get(address, cookie);
        const to = headers.get('location') ?? '';
        const isRefused =
          role === null ? isSignIn(to, address) || status >= 400 : status >= 400 && status < 500;
        // An address that nothing belongs to isn't there for anybody; what only takes forms says so to everybody.
        const isWelcome =
          status < 400 || (status === 404 && address.includes(UNKNOWN)) || [405, 410].includes(status);
        const fits = isOpen(STAFF_PAGES[pattern], role) ? isWelcome : isRefused;
        if (!fits) unlike.push(`${pattern} by ${role ?? 'nobody'}: ${status} ${to}`);
      }
    }
    expect(unlike).toEqual([]);
    const written = await db().auditEntry.findMany({
      where: { actor: { in: members }, action: { not: 'staff.signed-in' } },
      select: { action: true },
    });
    expect(written, 'a link from another site can do nothing: pages only show').toEqual([]);
  });

  test('no action of the desk does anything for somebody without its right, without signing in, or from elsewhere', async () => {
    const actions = builtActions();
    const own = actions.map(({ name }) => name).sort();
    expect(own.length).toBeGreaterThan(15);
    expect(own, 'tests/support/staff-pages.ts has every action').toEqual(Object.keys(STAFF_ACTIONS).sort());
    const unlike: string[] = [];
    const members: string[] = [];
    for (const action of actions) {
      const open = STAFF_ACTIONS[action.name];
      for (const role of VISITORS) {
        for (const fields of FORGED) {
          const { cookie, id } = await cookieOf(role);
          const isAllowed = isOpen(open, role);
          if (!isAllowed && id) members.push(id);
          const answer = await call(action, { cookie, body: argumentsOf(fields) });
          const text = await answer.text();
          const isAsked = (answer.headers.get('x-action-redirect') ?? '').startsWith('/staff/sign-in');
          const isDone = /"status":"(done|shown)"/.test(text);
          const fits = isAllowed || (role === null ? isAsked || answer.status === 404 : !isDone);
          if (!fits || answer.status >= 500)
            unlike.push(`${action.name} by ${role ?? 'nobody'}: ${answer.status}`);
        }
      }
    }
    expect(unlike).toEqual([]);
    const written = await db().auditEntry.findMany({
      where: { actor: { in: members }, action: { not: 'staff.signed-in' } },
      select: { action: true },
    });
    expect(written, 'nothing was done by somebody without the right').toEqual([]);
  });

  test('an action of the desk is refused without its own origin, whoever asks', async () => {
    const { cookie, id } = await cookieOf('administrator');
    const host = new URL(ORIGIN).host;
    const foreign = [
      null,
      'null',
      'https://evil.example',
      `http://${host}.evil.example`,
      `http://evil-${host}`,
      `https://${host}`,
    ];
    const unlike: string[] = [];
    for (const action of builtActions()) {
      for (const origin of foreign) {
        const { status } = await call(action, { cookie, origin });
        if (status !== 404 && status !== 403) unlike.push(`${action.name} from ${String(origin)}: ${status}`);
      }
    }
    expect(unlike).toEqual([]);
    const written = await db().auditEntry.count({ where: { actor: id, action: { not: 'staff.signed-in' } } });
    expect(written).toBe(0);
  });
});
