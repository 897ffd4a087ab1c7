/** The share of characters read rightly: 1 less the edits needed for each; NFKC, spaces left out. */
export function characterAccuracy(truth: string, read: string): number {
  const [wanted, got] = [plain(truth), plain(read)];
  return 1 - edits(wanted, got) / Math.max(1, wanted.length);
}

function plain(text: string): string[] {
  return [...text.normalize('NFKC').replace(/\s/g, '')];
}

/** Levenshtein's distance. */
function edits(from: readonly string[], to: readonly string[]): number {
  let row = to.map((_, index) => index + 1);
  from.forEach((character, line) => {
    let diagonal = line;
    let left = line + 1;
    row = row.map((above, index) => {
      left = Math.min(above + 1, left + 1, diagonal + (character === to[index] ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row.at(-1) ?? from.length;
}
