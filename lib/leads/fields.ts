import { type ContactField, contactFields } from '@/lib/disclosures/fields';

export type { ContactField };

/** The fields of the contact form in the order of the page: those that are declared, no more and no fewer. */
export const CONTACT_FIELDS = Object.keys(contactFields) as ContactField[];

/** Length of the description in grapheme clusters; printed beside its field. */
export const DESCRIPTION_MIN = 10;
export const DESCRIPTION_MAX = 2000;
