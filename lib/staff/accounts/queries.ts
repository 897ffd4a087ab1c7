import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { demand, type StaffMember, type StaffRole } from '../rights';
import { emailIndex, openStaff, STAFF_NAME_COLUMNS } from './row';

export type StaffState = 'invited' | 'active' | 'disabled';

/** An account as administrators see it. */
export type StaffEntry = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  locale: Locale;
  state: StaffState;
  createdAt: Date;
  lastSeenAt: Date | null;
  hasApp: boolean;
  passkeys: number;
};

const ENTRY_COLUMNS = {
  ...STAFF_NAME_COLUMNS,
  role: true,
  locale: true,
  createdAt: true,
  disabledAt: true,
  passwordHash: true,
  totpConfirmedAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
  _count: { select: { passkeys: true } },
} as const;

/** Every account, those that are disabled last. */
export async function listStaff(member: StaffMember): Promise<StaffEntry[]> {
  demand(member, 'staff:manage');
  const rows = await db().staff.findMany({ orderBy: { id: 'asc' }, select: ENTRY_COLUMNS });
  const entries = rows.map(entryOf);
  return [
    ...entries.filter(({ state }) => state !== 'disabled'),
    ...entries.filter(({ state }) => state === 'disabled'),
  ];
}

/** One account. Null: there is none. */
export async function findStaff(member: StaffMember, id: string): Promise<StaffEntry | null> {
  demand(member, 'staff:manage');
  const row = await db().staff.findUnique({ where: { id }, select: ENTRY_COLUMNS });
  return row && entryOf(row);
}

/** The account with an address. Null: there is none. */
export async function findStaffByEmail(member: StaffMember, email: string): Promise<StaffEntry | null> {
  demand(member, 'staff:manage');
  const row = await db().staff.findUnique({
    where: { emailIndex: emailIndex(keyRing(), email) },
    select: ENTRY_COLUMNS,
  });
  return row && entryOf(row);
}

type EntryRow = Parameters<typeof openStaff>[0] & {
  role: StaffRole;
  locale: Locale;
  createdAt: Date;
  disabledAt: Date | null;
  passwordHash: string | null;
  totpConfirmedAt: Date | null;
  sessions: { lastSeenAt: Date }[];
  _count: { passkeys: number };
};

function entryOf(row: EntryRow): StaffEntry {
  const { id, role, locale, createdAt, sessions, _count } = row;
  const hasApp = row.totpConfirmedAt !== null;
  const lastSeenAt = sessions[0]?.lastSeenAt ?? null;
  return {
    id,
    ...openStaff(row),
    role,
    locale,
    state: stateOf(row),
    createdAt,
    lastSeenAt,
    hasApp,
    passkeys: _count.passkeys,
  };
}

function stateOf({ disabledAt, totpConfirmedAt, _count }: EntryRow): StaffState {
  if (disabledAt !== null) return 'disabled';
  return totpConfirmedAt === null && _count.passkeys === 0 ? 'invited' : 'active';
}
