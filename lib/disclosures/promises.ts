// Times and ages that the texts promise and the code must keep.
import type { Duration } from './duration';

/** Answers to requests and complaints: at most this (rules on unlawful app conduct, 2019, taken as our bar). */
export const REPLY_WITHIN = { count: 15, unit: 'workingDays' } as const satisfies Duration;

/** Between publishing a version and its taking effect; longer where it is to the users’ disadvantage. */
export const NOTICE = {
  usual: { count: 7, unit: 'days' },
  adverse: { count: 30, unit: 'days' },
} as const satisfies Record<string, Duration>;

/** In years: Civil Code, art. 17; Personal Information Protection Law, art. 31. */
export const AGES = { adult: 18, child: 14 } as const;
