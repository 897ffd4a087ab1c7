// Who has to say who they are. The form asks in the browser too, so nothing here may read the calendar of working days.
import type { Capacity } from './fields';

/**
 * The notice of a right's holder must say who gives it (Civil Code, art. 1195; service agreement, clause 3.3). Anybody
 * else may stay anonymous, also about intellectual property: that is an ordinary report.
 */
export function needsIdentity({ ground, capacity }: { ground: string; capacity: Capacity }): boolean {
  return ground === 'intellectualProperty' && capacity !== 'other';
}
