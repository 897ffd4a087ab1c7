/** The document whose clauses are grounds. */
export const AGREEMENT = 'service-agreement';

/** Grounds by our own words, in the order of the page. */
export const OWN_GROUNDS = [
  'intellectualProperty',
  'personalInformation',
  'minors',
  'aiLabel',
  'other',
] as const;

export type OwnGround = (typeof OWN_GROUNDS)[number];

export function isOwnGround(ground: string): ground is OwnGround {
  return OWN_GROUNDS.some((own) => own === ground);
}
