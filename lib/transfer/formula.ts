// What a spreadsheet takes for a formula when it opens a CSV file (OWASP, CSV injection), and how a cell is kept from it.

/** What may stand before the sign without hiding it: blanks, quotation marks, and characters that nobody sees. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}\p{Z}\p{Pi}\p{Pf}"'`＂＇„‚]+/u;

const SIGNS = new Set(['=', '+', '-', '@']);

/** A tab or an end of line before all else can push what follows into a cell of its own. */
const SPLITTING = /[\t\r\n]/;

/** True where a spreadsheet could run the text: also in full width (＝＋－＠), and after quotation marks. */
export function isLikeFormula(text: string): boolean {
  const [skipped = ''] = SKIPPED.exec(text) ?? [];
  const [sign = ''] = text.slice(skipped.length);
  return SPLITTING.test(skipped) || SIGNS.has(asciiSign(sign));
}

/** The text with an apostrophe before it where it could run; spreadsheets then take it for text. */
export function harmless(text: string): string {
  return isLikeFormula(text) ? `'${text}` : text;
}

/** Undoes `harmless`. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && isLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/** Full-width, small and superscript signs as spreadsheets of East Asia read them, and the true minus. */
function asciiSign(sign: string): string {
  return sign.normalize('NFKC').replace(/[\u2212\u2010-\u2015]/u, '-');
}
