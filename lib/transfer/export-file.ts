// An export as a file on its way to the browser: made as fast as it is taken, and never as a whole.
import { csvFile } from './csv';
import { shanghaiTime, type TakenBy } from './export-columns';
import { xlsxFile } from './xlsx';

export type ExportFormat = 'csv' | 'xlsx';

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export type ExportFile = {
  format: ExportFormat;
  title: string;
  head: readonly string[];
  batches: AsyncIterable<string[][]>;
  taken: TakenBy;
};

export function exportBytes({ format, title, head, batches, taken }: ExportFile): AsyncGenerator<Uint8Array> {
  if (format === 'csv') return csvFile(head, batches);
  return xlsxFile({ title, head, creator: taken.name, createdAt: taken.at }, batches);
}

/** A stream that makes the next piece only when it is asked for, and stops making where nobody listens any more. */
export function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await bytes.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** `attachment` under a name that says who and when: plain for old programs, and in full (RFC 6266). */
export function disposition(format: ExportFormat, { name, at }: TakenBy): string {
  const stamp = shanghaiTime(at).replace(/[-:]/g, '').replace(' ', '-');
  const who = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const full = encodeURIComponent(`leads-${stamp}-${who}.${format}`);
  return `attachment; filename="leads-${stamp}.${format}"; filename*=UTF-8''${full}`;
}
