/** The statuses that have a page of their own. Kept where both the app and the front can read it. */
export const PROBLEM_STATUSES = ['400', '404', '413', '429', '500', '503'] as const;

export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];
