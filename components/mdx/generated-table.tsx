import styles from './legal.module.css';

export type GeneratedTableProps = {
  caption: string;
  columns: string[];
  rows: string[][];
  none?: string | undefined;
};

/** A table made from configuration. On a narrow screen each row becomes a small list under its first cell. */
export function GeneratedTable({ caption, columns, rows, none }: GeneratedTableProps) {
  if (rows.length === 0 && none !== undefined) return <p>{none}</p>;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]} data-column={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
