/** Reads a whole CSV file by the grammar of RFC 4180 alone, with one expression; throws on anything that isn't it. */
export function parseRfc4180(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error('Not CSV');
    const [, quoted, plain = '', mark] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (mark === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
