// Reads CSV as spreadsheets write it (RFC 4180), with commas, semicolons or tabs between the cells.

export type CsvRow = {
  /** The line of the file on which the row begins, counted from 1. */
  line: number;
  cells: string[];
};

/** `quote`: a quotation mark that nothing closes, on that line. */
export type CsvFault = { fault: 'quote'; line: number };

const DELIMITERS = [',', ';', '\t'] as const;

/** Every row that holds anything. */
export function readCsv(text: string): CsvRow[] | CsvFault {
  const rows: CsvRow[] = [];
  const delimiter = delimiterOf(text);
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at, delimiter);
    if (cell === null) return { fault: 'quote', line };
    row.cells.push(cell.text);
    line += cell.lines;
    at = cell.end;
    const mark = text.charAt(at);
    at += 1;
    if (mark === delimiter) continue;
    if (mark === '\r' && text.charAt(at) === '\n') at += 1;
    if (row.cells.some((content) => content.trim() !== '')) rows.push(row);
    line += 1;
    row = { line, cells: [] };
  }
  return rows;
}

type Cell = { text: string; end: number; lines: number };

/** The cell that begins at a place, and where it ends: on a delimiter, an end of line, or the end of the text. */
function readCell(text: string, from: number, delimiter: string): Cell | null {
  const isEnd = (at: number) => at >= text.length || [delimiter, '\r', '\n'].includes(text.charAt(at));
  if (text.charAt(from) !== '"') {
    let end = from;
    while (!isEnd(end)) end += 1;
    return { text: text.slice(from, end), end, lines: 0 };
  }
  let content = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') content += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      content += '"';
      at += 1;
    } else {
      // What some programs leave between the closing quote and the delimiter belongs to the cell.
      let end = at + 1;
      while (!isEnd(end)) end += 1;
      return { text: content + text.slice(at + 1, end), end, lines: linesIn(content) };
    }
  }
  return null;
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

const HEAD_MAX = 8192;

/** Whichever stands most often in the first row, outside quotation marks. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, HEAD_MAX).replace(/"(?:[^"]|"")*(?:"|$)/g, '');
  const [head = ''] = bare.split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
