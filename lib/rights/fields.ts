import { type RightsField, rightsFields } from '@/lib/disclosures/fields';

export type { RightsField };

/** The fields of the rights request form in the order of the page: those that are declared, no more and no fewer. */
export const RIGHTS_FIELDS = Object.keys(rightsFields) as RightsField[];

/** The rights of clause P7.1, as somebody who asks would look for theirs. */
export const RIGHTS_KINDS = [
  'access',
  'copy',
  'correct',
  'complete',
  'delete',
  'restrict',
  'withdraw',
  'explain',
  'port',
] as const;

export type RightsKind = (typeof RIGHTS_KINDS)[number];

export const CAPACITIES = ['self', 'minor', 'guardian', 'relative', 'agent'] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** In grapheme clusters. */
export const DESCRIPTION_MAX = 2000;
