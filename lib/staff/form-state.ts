/** What came of the last try of a form at the desk. Codes are words of the page that shows it. */
export type DeskFormState =
  | { status: 'idle' }
  | { status: 'forbidden' }
  | { status: 'invalid'; errors: Record<string, string | undefined>; values: Record<string, string> }
  | { status: 'refused'; reason: string; values: Record<string, string> };

/** The texts of a posted form; files and what a tool sends in their place are left out. */
export function textsIn(posted: unknown): Record<string, string> {
  const form = posted instanceof FormData ? posted : new FormData();
  return Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'),
    ),
  );
}
