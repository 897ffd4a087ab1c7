// In how few pieces a text can be written by somebody who knows the usual passwords, the keyboard and the alphabet.

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '01234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '!@#$%^&*()_+',
];

const RUNS = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const YEAR = /^(19|20)\d\d$/;
const RUN_MIN = 3;
const LONGEST_WORD = 24;

/** The fewest pieces: known words, runs of neighbouring keys, repetitions of what stands before, and single signs. */
export function fewestPieces(text: string, known: ReadonlySet<string>): number {
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - 64); start < end - 1; start += 1) {
      const before = fewest[start] ?? 0;
      if (before + 1 > best) continue;
      const piece = text.slice(start, end);
      if (repeats(text, start, end)) best = Math.min(best, before);
      else if (isRun(piece) || (piece.length <= LONGEST_WORD && known.has(piece)))
        best = Math.min(best, before + 1);
    }
    fewest.push(best);
  }
  return fewest[text.length] ?? 0;
}

/** True where the piece is what stood just before it, once more. */
function repeats(text: string, start: number, end: number): boolean {
  const length = end - start;
  return start >= length && text.slice(start - length, start) === text.slice(start, end);
}

function isRun(piece: string): boolean {
  if (piece.length < RUN_MIN) return false;
  return isOneSign(piece) || YEAR.test(piece) || RUNS.some((run) => run.includes(piece));
}

function isOneSign(piece: string): boolean {
  return [...piece].every((sign) => sign === piece[0]);
}
