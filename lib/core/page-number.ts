/** Far beyond what anybody turns to; what is asked for beyond it is read as it. */
const LAST_PAGE = 10_000;

/** The page of a list that an address asks for: the first where it names none. */
export function readPageNumber(text: unknown): number {
  const page = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(1, page), LAST_PAGE);
}
