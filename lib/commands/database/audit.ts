// npm run db -- audit verify [<id>:<hash> …]
import { type ChainFault } from '@/lib/audit/chain';
import { headText, type NotedHead, parseHead, readNotedHeads } from '@/lib/audit/heads';
import { checkAudit } from '@/lib/audit/queries';

const FAULTS: Record<ChainFault['fault'], string> = {
  changed: 'isn’t what was written, or what stood before it was changed',
  missing: 'is missing',
  rewritten: 'isn’t the one that an earlier end of the log was noted for',
};

/** Walks the log and prints its end, to be kept elsewhere; false when a row is wrong. */
export async function audit([verb, ...given]: string[]): Promise<boolean | null> {
  const heads = given.map(parseHead).filter((head): head is NotedHead => head !== null);
  if (verb !== 'verify' || heads.length !== given.length) return null;
  const verdict = await checkAudit([...readNotedHeads(), ...heads]);
  if (verdict.ok) {
    console.log(`The audit log is whole: ${verdict.rows} rows. Its end: ${headText(verdict.head)}`);
    return true;
  }
  console.error(
    `The audit log was tampered with. The first wrong row: ${verdict.id}, which ${FAULTS[verdict.fault]}.`,
  );
  return false;
}
