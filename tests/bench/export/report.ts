import { figure, table, verdict } from '../report/table';
import type { ExportResult } from './run';

const MOST_MORE_MIB = 200;

export function reportExport({ leads, csv, xlsx }: ExportResult): string {
  const taken = Object.entries({ csv, xlsx }).map(([format, file]) => ({
    format,
    ...file,
    more: file.memoryMib.most - file.memoryMib.before,
  }));
  const worst = Math.max(...taken.map(({ more }) => more));
  return [
    `Export of ${leads.toLocaleString('en')} leads through the server`,
    table(
      ['', 'MB', 's', 'leads/s', 'MiB before', 'MiB at most', 'more'],
      taken.map(({ format, bytes, tookMs, memoryMib, more }) => [
        format,
        figure(bytes / 1e6),
        figure(tookMs / 1000),
        figure((1000 * leads) / tookMs),
        figure(memoryMib.before),
        figure(memoryMib.most),
        figure(more),
      ]),
    ),
    verdict(`at most ${figure(worst)} MiB more (under ${MOST_MORE_MIB})`, worst < MOST_MORE_MIB),
  ].join('\n');
}

/** All of them arrived. */
export function isExportSound({ leads, csv, xlsx }: ExportResult): boolean {
  return csv.status === 200 && xlsx.status === 200 && csv.lines === leads && xlsx.bytes > leads;
}
