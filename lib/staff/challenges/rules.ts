/** How long a step of the sign-in may take. */
export const CHALLENGE_MS = 10 * 60_000;

/** How often a code may be wrong before the password is asked for again. */
export const TRIES = 5;

/**
 * `second-factor`: the password was right. `enrolment`: a one-time link was opened and a password chosen, and a second
 * factor is being set up. The others are what a passkey has to sign.
 */
export type ChallengeKind = 'second-factor' | 'enrolment' | 'passkey-sign-in' | 'passkey-new';
