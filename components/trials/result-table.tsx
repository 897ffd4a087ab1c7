import type { ReactNode } from 'react';

type ResultTableProps = { columns: readonly string[]; caption?: string; children: ReactNode };

/** What a picture or a sound shows, in words and numbers: the rows are the trial's. */
export function ResultTable({ columns, caption, children }: ResultTableProps) {
  return (
    <div className="prose overflow-x-auto">
      <table className="tabular-nums">
        {caption && <caption className="text-start text-s0 text-quiet">{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
