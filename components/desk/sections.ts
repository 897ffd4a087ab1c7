import type { Messages } from 'next-intl';
import type { Route } from 'next';
import { may, type Right, type StaffRole } from '@/lib/staff/rights';

export type Section = {
  href: Route;
  /** What opens it. Null: every role. */
  right: Right | null;
  /** The word of `desk.sections`. */
  key: keyof Messages['desk']['sections'];
};

/** The sections of the desk, in the order of the navigation. A new page of the desk gets its line here. */
export const SECTIONS: readonly Section[] = [
  { href: '/staff', right: null, key: 'start' },
  { href: '/staff/leads', right: 'leads:read', key: 'leads' },
  { href: '/staff/rights', right: 'rights:read', key: 'rights' },
  { href: '/staff/dashboard', right: 'dashboard:read', key: 'dashboard' },
  { href: '/staff/announcements', right: 'announcements:read', key: 'announcements' },
  { href: '/staff/reports', right: 'reports:read', key: 'reports' },
  { href: '/staff/restrictions', right: 'restrictions:read', key: 'restrictions' },
  { href: '/staff/people', right: 'staff:manage', key: 'people' },
  { href: '/staff/account', right: null, key: 'account' },
  { href: '/staff/outbox', right: 'outbox:read', key: 'outbox' },
  { href: '/staff/webhooks', right: 'webhooks:manage', key: 'webhooks' },
  { href: '/staff/audit', right: 'audit:read', key: 'audit' },
];

/** The sections that a role may open. */
export function sectionsOf(role: StaffRole): readonly Section[] {
  return SECTIONS.filter(({ right }) => right === null || may(role, right));
}
