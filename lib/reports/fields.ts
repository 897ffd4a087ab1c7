import { type ReportField, reportFields } from '@/lib/disclosures/fields';

export type { ReportField };

/** The fields of the report form in the order of the page: those that are declared, no more and no fewer. */
export const REPORT_FIELDS = Object.keys(reportFields) as ReportField[];

/** The holder of a right, their agent, or anybody else: they are checked differently. */
export const CAPACITIES = ['other', 'holder', 'agent'] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** In grapheme clusters; those of the description are printed beside its field. */
export const TARGET_MAX = 500;
export const DESCRIPTION_MIN = 10;
export const DESCRIPTION_MAX = 2000;
export const NAME_MAX = 100;
