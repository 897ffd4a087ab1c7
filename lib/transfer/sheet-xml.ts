// Rows of a sheet (ECMA-376, 18.3): every cell is a text of its own (`inlineStr`), which no spreadsheet computes.

/** What a cell of Excel holds at most, in UTF-16 units. */
const CELL_MAX = 32_767;

/** The style of text, so that a cell that somebody edits later stays text too. */
const TEXT_STYLE = 1;

/** A row, counted from 1. */
export function sheetRow(cells: readonly string[], row: number): string {
  const written = cells.map(
    (cell, column) =>
      `<c r="${columnName(column)}${row}" s="${TEXT_STYLE}" t="inlineStr">` +
      `<is><t xml:space="preserve">${xmlText(cell.slice(0, CELL_MAX))}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A text as XML 1.0 can hold it: what it can't is written as spreadsheets do, `_x0000_` (ECMA-376, 22.9.2.19). */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      // Tab and carriage return too, which a reader of XML would take for a blank or a line feed.
      /[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
