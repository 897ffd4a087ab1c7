// A list from a fair, read and checked: nothing of it is kept by that.
import { decodeFile, type FileEncoding } from './decode';
import { findColumns, type ImportColumn } from './import-columns';
import { type CheckedRow, checkRow, type Person } from './import-row';
import { readCsv } from './read-csv';

export const FILE_MAX_BYTES = 1024 * 1024;
export const ROWS_MAX = 2000;

export type ListFault =
  | { fault: 'none' | 'empty' | 'large' | 'rows' | 'encoding' }
  | { fault: 'quote'; line: number }
  | { fault: 'columns'; missing: (ImportColumn | 'reach')[] };

export type CheckedList = { encoding: FileEncoding; unknown: string[]; rows: CheckedRow[] };

/** Checks a file. `technologies`: slugs by what people call them, in lower case. */
export function checkList(
  bytes: Uint8Array,
  technologies: ReadonlyMap<string, string>,
): CheckedList | ListFault {
  if (bytes.length === 0) return { fault: 'none' };
  if (bytes.length > FILE_MAX_BYTES) return { fault: 'large' };
  const decoded = decodeFile(bytes);
  if (decoded === null) return { fault: 'encoding' };
  const rows = readCsv(decoded.text);
  if ('fault' in rows) return rows;
  const [head, ...lines] = rows;
  if (head === undefined || lines.length === 0) return { fault: 'empty' };
  if (lines.length > ROWS_MAX) return { fault: 'rows' };
  const columns = findColumns(head.cells);
  const { places, unknown } = columns;
  const missing = (['name', 'company'] as const).filter((column) => places[column] === undefined);
  const isReachable = places.phone !== undefined || places.email !== undefined;
  if (missing.length > 0 || !isReachable)
    return { fault: 'columns', missing: [...missing, ...(isReachable ? [] : (['reach'] as const))] };
  const checked = lines.map((line) => checkRow(line, columns, technologies));
  return { encoding: decoded.encoding, unknown, rows: markRepeated(checked) };
}

/** Of two lines with one telephone number or one address the first counts. */
function markRepeated(rows: CheckedRow[]): CheckedRow[] {
  const firstLines = new Map<string, number>();
  return rows.map((row) => {
    if (row.person === null) return row;
    const keys = keysOf(row.person);
    const first = keys.map((key) => firstLines.get(key)).find((line) => line !== undefined);
    if (first !== undefined) return { ...row, person: null, problems: [{ code: 'repeated', line: first }] };
    for (const key of keys) firstLines.set(key, row.line);
    return row;
  });
}

function keysOf({ phone, email }: Person): string[] {
  return [phone.e164, email.toLowerCase()].filter((key) => key !== '');
}
