// When a lead waits for a person to look at it before it reaches the inbox. Nothing is dropped for it, and the sender
// sees the same receipt: a score never decides about people (PIPL art. 24).

export type Suspicion = 'trap_filled' | 'too_fast' | 'many_links';

/** Milliseconds in which nobody reads and fills a form, a password manager's help included. */
const FASTEST_HUMAN_MS = 2000;
const LINKS_ALLOWED = 3;

export type Submission = {
  /** What stood in the field that people don't see. */
  trap: string;
  /** Milliseconds between showing the form and its arrival. */
  ageMs: number;
  /** Everything the sender typed, joined. */
  text: string;
};

/** The reasons to hold a submission back, none for most. */
export function suspicionsOf({ trap, ageMs, text }: Submission): Suspicion[] {
  const links = text.match(/https?:\/\/|www\.|\[url/gi)?.length ?? 0;
  return [
    ...(trap === '' ? [] : ['trap_filled' as const]),
    ...(ageMs < FASTEST_HUMAN_MS ? ['too_fast' as const] : []),
    ...(links > LINKS_ALLOWED ? ['many_links' as const] : []),
  ];
}
