// The proof of what the sender of a lead accepted, as one ZIP for whoever has to judge it: a court, an auditor, the sender.
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { evidenceFiles, type EvidenceFiles } from './evidence-files';
import { recordEvidence } from './mutations';
import { findLeadId, findProof, listAudit } from './queries';

export type Evidence = {
  /** The name of the file. */
  name: string;
  zip: Uint8Array<ArrayBuffer>;
  /** Accepted texts that aren't published here, so that the pack lacks them. */
  missing: string[];
};

export type EvidenceWish = {
  reference: string;
  /** As in the audit row. */
  actor: string;
  withPersonalData: boolean;
  now: Date;
};

/** Makes the evidence pack of a lead, erased or not, and notes in the audit that it was taken. */
export async function makeEvidence(wish: EvidenceWish): Promise<Result<Evidence, 'unknown'>> {
  const { reference, actor, withPersonalData, now } = wish;
  const lead = await findLeadId(reference);
  const proof = lead === null ? null : await findProof(lead);
  if (lead === null || proof === null) return refuse('unknown');
  await recordEvidence({ lead, reference, actor, now }, { withPersonalData });
  const { files, missing } = evidenceFiles(proof, await listAudit(lead), { withPersonalData, now });
  return succeed({ name: `evidence-${reference}.zip`, zip: zip(files, now), missing });
}

function zip(files: EvidenceFiles, now: Date): Uint8Array<ArrayBuffer> {
  const sums = Object.entries(files).map(([name, content]) => `${hashOf(content)}  ${name}\n`);
  const all = Object.entries({ ...files, SHA256SUMS: sums.join('') });
  const entries = all.map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? Buffer.from(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: now }));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
