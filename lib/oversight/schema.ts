import { z } from 'zod';
import { isIsoDate } from '@/lib/core/dates';

const date = z.string().refine(isIsoDate);
const word = z.string().regex(/^[\w.-]{1,64}$/);

/** What stands in the address of the audit page. Whatever can't be read is left out. */
export const auditView = z.object({
  /** `visitor`, `system`, or the id of a member of staff. */
  actor: word.optional().catch(undefined),
  /** An action, or the kind of record before the point: `lead` stands for every `lead.…`. */
  action: word.optional().catch(undefined),
  /** The id of a record. */
  subject: word.optional().catch(undefined),
  /** Days in Asia/Shanghai, both included. */
  from: date.optional().catch(undefined),
  to: date.optional().catch(undefined),
  /** Rows older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
  verify: z.literal('now').optional().catch(undefined),
});

export type AuditView = z.infer<typeof auditView>;

/** Reads the address; a name that comes several times counts for nothing. */
export function readAuditView(query: Record<string, string | string[] | undefined>): AuditView {
  const single = Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== '');
  return auditView.parse(Object.fromEntries(single));
}
