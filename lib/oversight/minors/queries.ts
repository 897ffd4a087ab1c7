// The figures of the yearly audit on minors (Regulations on the Protection of Minors in Cyberspace, art. 37), counted apart
// under 14 and from 14 to 17.
import { startOfShanghaiDay } from '@/lib/core/dates';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';

export type MinorsFigures = {
  year: number;
  /** Forms refuse them and keep nothing (lib/leads/rules.ts), so that there is nothing to count but the proof of it. */
  under14: { leads: number; rightsRequests: number };
  from14To17: { leads: number; rightsRequests: number };
  /** Of guardians, for a child or a youth: the request says which in words. */
  guardiansRequests: number;
};

/** The figures of a year, for a page of the desk. */
export async function readMinorsFigures(member: StaffMember, year: number): Promise<MinorsFigures> {
  demand(member, 'minors:read');
  return countMinors(year);
}

/** What was sent in a year of Asia/Shanghai. Zero is a figure too. */
export async function countMinors(year: number): Promise<MinorsFigures> {
  const createdAt = { gte: startOfShanghaiDay(`${year}-01-01`), lt: startOfShanghaiDay(`${year + 1}-01-01`) };
  const [leads, rightsRequests, guardiansRequests] = await Promise.all([
    db().lead.count({ where: { isMinor: true, createdAt } }),
    db().rightsRequest.count({ where: { capacity: 'minor', createdAt } }),
    db().rightsRequest.count({ where: { capacity: 'guardian', createdAt } }),
  ]);
  return {
    year,
    under14: { leads: 0, rightsRequests: 0 },
    from14To17: { leads, rightsRequests },
    guardiansRequests,
  };
}
