// How often sign-in is tried before it is refused for the rest of the hour, whoever tries. The counts are in the database
// (lib/abuse), and where it can't be asked nobody gets in.
import type { Allowance } from '@/lib/abuse/mutations';

/** All instances together, so that a crowd of sources doesn't keep the processor busy. */
const IN_ALL = 5000;

/** Tries from one address, whatever the account. */
export const FROM_SOURCE: Allowance = { purpose: 'sign-in:', perSource: 60, inAll: IN_ALL };

/**
 * Tries of the password of one account, from wherever. A window begins anew each hour, so no 60 minutes see more than
 * twice as many. A passkey is asked for its own, so whoever is kept out this way by others still gets in.
 */
export const OF_ACCOUNT: Allowance = { purpose: 'sign-in-account:', perSource: 7, inAll: 1_000_000 };

/** Tries of the codes of one account. */
export const OF_CODE: Allowance = { purpose: 'sign-in-code:', perSource: 7, inAll: 1_000_000 };

/** Times that somebody who is signed in enters their password again. */
export const OF_CONFIRMATION: Allowance = { purpose: 'confirm:', perSource: 7, inAll: 1_000_000 };
