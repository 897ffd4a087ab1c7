// CSV as Excel opens it in Chinese: UTF-8 with a byte order mark, CRLF, every cell in quotes (RFC 4180).
import { harmless } from './formula';

/** Without it Excel takes the file for one in the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** A file of CSV, in pieces as large as the batches of rows. */
export async function* csvFile(
  head: readonly string[],
  batches: AsyncIterable<readonly string[][]>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(head));
  for await (const batch of batches) yield encoder.encode(batch.map(csvLine).join(''));
}
