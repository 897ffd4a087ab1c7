/** The fields of the contact form in the order of the page. Apart from the schema, which carries the telephone tables. */
export const CONTACT_FIELDS = [
  'name',
  'phone',
  'email',
  'company',
  'description',
  'technology',
  'accept',
  'share',
] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Length of the description in grapheme clusters; printed beside its field. */
export const DESCRIPTION_MIN = 10;
export const DESCRIPTION_MAX = 2000;
