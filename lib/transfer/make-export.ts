import type { InboxView } from '@/lib/inbox/schema';
import type { SignedIn } from '@/lib/staff/session';
import { exportHead, exportRow, type TakenBy } from './export-columns';
import { exportBytes, type ExportFormat } from './export-file';
import { exportWords } from './export-words';
import { recordExport, recordExportEnd } from './mutations';
import { countExport, exportLeads } from './queries';

export type WantedExport = { view: InboxView; format: ExportFormat; now: Date };

/** An export, recorded when it begins and when it ends, and the bytes of its file. */
export async function makeExport(
  member: SignedIn,
  { view, format, now }: WantedExport,
): Promise<{ bytes: AsyncGenerator<Uint8Array>; taken: TakenBy }> {
  const count = await countExport(member, view);
  const { id } = await recordExport(member, { view, format, count, now });
  const words = await exportWords(member.locale);
  const taken = { name: member.name, at: now };
  const { title } = words;
  const sent = { rows: 0 };

  async function* batches() {
    for await (const leads of exportLeads(member, view)) {
      yield leads.map((lead) => exportRow(lead, words, taken));
      sent.rows += leads.length;
    }
  }

  async function* watched() {
    let isWhole = false;
    try {
      yield* exportBytes({ format, title, head: exportHead(words), batches: batches(), taken });
      isWhole = true;
    } finally {
      // Also where the browser went away in between.
      await recordExportEnd(member, { id, rows: sent.rows, isWhole, now: new Date() });
    }
  }

  return { bytes: watched(), taken };
}
