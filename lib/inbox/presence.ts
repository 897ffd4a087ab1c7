// Two colleagues with the same lead open see each other: by a small question now and then where script runs, by loading the
// page where it doesn't.
import { namesOf } from '@/lib/staff/colleagues/queries';
import type { StaffMember } from '@/lib/staff/rights';
import type { Presence } from './form-state';
import { keepPresence } from './mutations';
import { listPresent } from './queries';

/** Notes that somebody has a lead open, and says who else has. Null: there is no such lead for them. */
export async function enterLead(member: StaffMember, reference: string, now: Date): Promise<Presence | null> {
  const version = await keepPresence(member, reference, now);
  if (version === null) return null;
  const others = await listPresent(member, reference, now);
  const names = await namesOf(others);
  return { version, names: others.flatMap((id) => names.get(id) ?? []) };
}
