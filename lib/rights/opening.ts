import type { StaffMember } from '@/lib/staff/rights';
import { recordOpening } from './mutations';
import { findRequestForDesk, type OpenedRequest } from './queries';

/** A request as a colleague opens it; each time is recorded. Null: there is none, or not for this role. */
export async function openRequest(
  member: StaffMember,
  reference: string,
  now: Date,
): Promise<OpenedRequest | null> {
  const request = await findRequestForDesk(member, reference);
  if (request) await recordOpening({ member, reference, now }, request.id);
  return request;
}
