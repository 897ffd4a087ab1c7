// When a session ends: after half an hour in which nothing was asked for, and after twelve hours in any case.

export const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * 60 * 60_000;

/** How exactly the last request is remembered: a page that asks for much writes once. */
export const SEEN_EVERY_MS = 60_000;

/** For how long the password counts as just entered. */
export const CONFIRMED_MS = 10 * 60_000;

type Times = { lastSeenAt: Date; expiresAt: Date };

/** True while the session opens the desk. */
export function isAlive({ lastSeenAt, expiresAt }: Times, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < IDLE_MS;
}

/** True where the last request is to be written down again. */
export function isSeenLongAgo({ lastSeenAt }: Pick<Times, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS;
}

/** True while the password was entered just now. A time ahead of the clock is none. */
export function isConfirmed(confirmedAt: Date, now: Date): boolean {
  const age = now.getTime() - confirmedAt.getTime();
  return age >= 0 && age < CONFIRMED_MS;
}
