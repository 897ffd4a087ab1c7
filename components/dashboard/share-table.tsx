import type { ReactNode } from 'react';
import { Bar } from './bar';

export type ShareRow = { key: string; label: ReactNode; count: number; shown: string };

/** Counts with a bar each: a plot that is a table. */
export function ShareTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: [string, string];
  rows: ShareRow[];
}) {
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-quiet">
          <th scope="col" className="py-1.5 pe-4 text-start font-body">
            {head[0]}
          </th>
          <th scope="col" colSpan={2} className="py-1.5 text-end font-body">
            {head[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count, shown }) => (
          <tr key={key} className="border-b border-line">
            <th scope="row" className="py-1.5 pe-4 text-start font-body wrap-anywhere">
              {label}
            </th>
            <td className="w-2/5 py-1.5 align-middle">
              <Bar value={count} most={most} />
            </td>
            <td className="w-16 py-1.5 ps-3 text-end">{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
