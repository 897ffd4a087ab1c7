// What each role may do at the desk. The written matrix of docs/staff-roles.md is made from this list, and a test walks every
// page and action by it.

export const STAFF_ROLES = ['viewer', 'sales', 'reviewer', 'legal', 'administrator'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

/** Each right, and the roles that have it. */
const HOLDERS = {
  'dashboard:read': ['viewer', 'sales', 'reviewer', 'legal', 'administrator'],
  /** Masked. */
  'leads:read': ['viewer', 'sales', 'reviewer', 'administrator'],
  /** A person's data in full; each time is recorded. */
  'leads:reveal': ['sales', 'reviewer', 'administrator'],
  /** State, assignment, notes, follow-up, merging. */
  'leads:work': ['sales', 'administrator'],
  /** Out of quarantine, or into it. */
  'leads:rescue': ['sales', 'reviewer', 'administrator'],
  'leads:export': ['sales', 'administrator'],
  'leads:import': ['sales', 'administrator'],
  /** With an affiliate whose sharing was accepted. */
  'leads:share': ['sales', 'administrator'],
  'leads:erase': ['legal', 'administrator'],
  /** Leads and cases of people under 18. */
  'minors:read': ['reviewer', 'legal', 'administrator'],
  'rights:read': ['reviewer', 'legal', 'administrator'],
  'rights:answer': ['legal', 'administrator'],
  'reports:read': ['reviewer', 'legal', 'administrator'],
  'reports:decide': ['reviewer', 'legal', 'administrator'],
  'restrictions:read': ['reviewer', 'legal', 'administrator'],
  /** Up to seven days alone; the second of two people for anything longer. Appeals go to somebody else. */
  'restrictions:decide': ['reviewer', 'legal', 'administrator'],
  'announcements:read': ['viewer', 'sales', 'reviewer', 'legal', 'administrator'],
  'announcements:write': ['legal', 'administrator'],
  'audit:read': ['legal', 'administrator'],
  /** Messages on their way out, and those that didn't arrive. */
  'outbox:read': ['administrator'],
  'outbox:retry': ['administrator'],
  'webhooks:manage': ['administrator'],
  'staff:manage': ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Right = keyof typeof HOLDERS;

export const RIGHTS = Object.keys(HOLDERS) as Right[];

export function may(role: StaffRole, right: Right): boolean {
  return (HOLDERS[right] as readonly StaffRole[]).includes(role);
}

/** Whoever acts at the desk, as a session says. */
export type StaffMember = { id: string; role: StaffRole };

/** Thrown where somebody does what their role has no right to: pages answer it with 404, actions with 403. */
export class Forbidden extends Error {
  constructor(readonly right: Right) {
    super(`The role lacks the right ${right}`);
    this.name = 'Forbidden';
  }
}

/** Every query and mutation of the desk begins with it: data is guarded where it is read and written. */
export function demand(member: StaffMember, right: Right): void {
  if (!may(member.role, right)) throw new Forbidden(right);
}
