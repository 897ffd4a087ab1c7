import { type ChainFault, type ChainedRow, follow, isFault, type Link } from './chain';
import type { NotedHead } from './heads';

export type AuditVerdict = { ok: true; rows: number; head: Link } | ({ ok: false } & ChainFault);

export type ChainEnd = { id: number; hash: Link['hash'] | null };

export type AuditEvidence = {
  /** Where the rows that are left begin. */
  start: Link;
  rows: AsyncIterable<ChainedRow>;
  /** The end of the chain as the database keeps it, before the rows are read and after: some may be added meanwhile. */
  end: ChainEnd;
  lastIdAfter: () => Promise<number>;
  /** Ends of the chain that were noted elsewhere. */
  noted: NotedHead[];
};

/** Walks the chain from its first row to its end and names the first row that is wrong. */
export async function verifyAudit(evidence: AuditEvidence): Promise<AuditVerdict> {
  const { start, rows, end } = evidence;
  const noted = new Map(evidence.noted.map(({ id, hash }) => [id, hash]));
  let link = start;
  let count = 0;
  for await (const row of rows) {
    const next = follow(link, row);
    if (isFault(next)) return { ok: false, ...next };
    const ends = [noted.get(next.id), next.id === end.id && end.hash !== null && hex(end.hash)];
    if (ends.some((hash) => hash && hash !== hex(next.hash)))
      return { ok: false, id: next.id, fault: 'rewritten' };
    link = next;
    count += 1;
  }
  const last = Math.max(end.id, ...noted.keys());
  if (last > link.id) return { ok: false, id: link.id + 1, fault: 'missing' };
  const lastNow = await evidence.lastIdAfter();
  return link.id > lastNow
    ? { ok: false, id: lastNow + 1, fault: 'rewritten' }
    : { ok: true, rows: count, head: link };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
