import { purgeAudit } from '@/lib/audit/mutations';
import { eraseDueCases } from './cases/mutations';
import { deleteDisabledStaff } from '@/lib/staff/accounts/mutations';
import { removeStaleMail } from './kept-mail';
import { deleteDueMessages, deleteDueProofs, deleteDueShares, eraseDueLeads } from './mutations';
import { keptSince } from './periods';
import type { Due } from './queries';

/**
 * Takes away whatever is past its retention, in batches. What was done stays done when it is cut off; called again it
 * goes on with the rest.
 *
 * @param goOn called after each batch; false: the work has gone to somebody else
 */
export async function sweep(
  now: Date,
  goOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Due> {
  const done: Due = { leads: 0, proofs: 0, cases: 0, messages: 0, staff: 0, audit: 0 };
  for (const [kind, work] of [
    ['leads', eraseDueLeads],
    ['proofs', deleteDueProofs],
    ['cases', eraseDueCases],
  ] as const) {
    for (;;) {
      const count = await work(now);
      if (count === 0) break;
      done[kind] += count;
      if (!(await goOn())) return done;
    }
  }
  done.proofs += await deleteDueShares(now);
  done.messages = await deleteDueMessages(now);
  await removeStaleMail();
  done.staff = await deleteDisabledStaff(keptSince('staffAccount', now), now);
  done.audit = await purgeAudit(keptSince('audit', now), now);
  return done;
}
