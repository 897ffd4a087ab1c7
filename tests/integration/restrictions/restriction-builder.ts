import { randomBytes } from 'node:crypto';
import type { NewRestriction } from '@/lib/restrictions/rows';
import { checkRestriction, type RestrictionField } from '@/lib/restrictions/schema';
import type { StaffMember } from '@/lib/staff/rights';

export const NOON = new Date('2026-03-02T04:00:00.000Z');
export const DAY_MS = 24 * 60 * 60 * 1000;

export const ANNA: StaffMember = { id: 'staff-anna', role: 'reviewer' };
export const BO: StaffMember = { id: 'staff-bo', role: 'reviewer' };
export const CHEN: StaffMember = { id: 'staff-chen', role: 'legal' };

export function later(milliseconds: number): Date {
  return new Date(NOON.getTime() + milliseconds);
}

const TYPED: Partial<Record<RestrictionField, string>> = {
  kind: 'freeze',
  subjectKind: 'email',
  subject: 'Spammer@Example.com',
  occurredOn: '2026-03-01',
  clause: '2.1.4',
  reasons: '用程序批量提交联系表单，三天内两千余次。',
  evidence: '日志与提交时间见内部记录。',
  until: '2026-03-05',
  locale: 'zh',
};

export type RestrictionChange = Partial<Omit<NewRestriction, 'input'>> & {
  typed?: Partial<Record<RestrictionField, string>>;
  endsAt?: Date;
};

/** A restriction as a colleague decides it at noon: of a mail address, for three days and a half. */
export function newRestriction({ typed, endsAt, ...change }: RestrictionChange = {}): NewRestriction {
  const now = change.now ?? NOON;
  const checked = checkRestriction({ ...TYPED, ...typed }, NOON);
  if (!checked.ok) throw new Error(`Not a restriction: ${JSON.stringify(checked.errors)}`);
  const input = endsAt ? { ...checked.input, endsAt } : checked.input;
  const formId = randomBytes(8).toString('hex');
  return { input, version: '2023-08-01', reportId: null, formId, ...change, now };
}
