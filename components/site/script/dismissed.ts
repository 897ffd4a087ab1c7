/** Kept on this device alone (lib/disclosures/cookies.ts). */
const KEY = 'dismissed';

type Told = { id: string; changed: string };

/** What was dismissed of what is told now, as id and change. Whatever is told no more is forgotten. */
export function dismissed(told: Told[]): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return told
      .map(({ id, changed }) => id + changed)
      .filter((one) => Array.isArray(kept) && kept.includes(one));
  } catch {
    return session;
  }
}

/** Where storage is switched off, for as long as the page is open. */
const session: string[] = [];

export function dismiss(one: string, told: Told[]): void {
  const list = [...dismissed(told), one];
  session.push(one);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // See `session`.
  }
}
