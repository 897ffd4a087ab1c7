// What an export holds of each lead, in the order of its columns.
import type { LeadState } from '@/lib/leads/states';

export const EXPORT_COLUMNS = [
  'reference',
  'receivedAt',
  'state',
  'technology',
  'source',
  'name',
  'phone',
  'email',
  'company',
  'description',
  'followUpOn',
  'firstContactAt',
  'exportedBy',
  'exportedAt',
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** A lead with its person opened. */
export type ExportedLead = {
  reference: string;
  createdAt: Date;
  state: LeadState;
  technology: string | null;
  source: string;
  name: string;
  phone: string;
  email: string;
  company: string;
  description: string;
  followUpOn: string | null;
  firstContactAt: Date | null;
};

export type ExportWords = {
  /** The heads of the columns. */
  columns: Record<ExportColumn, string>;
  sayState: (state: LeadState) => string;
  saySource: (source: string) => string;
  sayTechnology: (slug: string) => string;
};

/** Who takes the file along, and when: it stands in every row, so that a part of the file says so too. */
export type TakenBy = { name: string; at: Date };

export function exportHead({ columns }: ExportWords): string[] {
  return EXPORT_COLUMNS.map((column) => columns[column]);
}

export function exportRow(lead: ExportedLead, words: ExportWords, taken: TakenBy): string[] {
  const cells: Record<ExportColumn, string> = {
    reference: lead.reference,
    receivedAt: shanghaiTime(lead.createdAt),
    state: words.sayState(lead.state),
    technology: lead.technology === null ? '' : words.sayTechnology(lead.technology),
    source: words.saySource(lead.source),
    name: lead.name,
    phone: lead.phone,
    email: lead.email,
    company: lead.company,
    description: lead.description,
    followUpOn: lead.followUpOn ?? '',
    firstContactAt: lead.firstContactAt ? shanghaiTime(lead.firstContactAt) : '',
    exportedBy: taken.name,
    exportedAt: shanghaiTime(taken.at),
  };
  return EXPORT_COLUMNS.map((column) => cells[column]);
}

/** `2026-11-30 18:05`, in Asia/Shanghai: what every spreadsheet sorts rightly. */
export function shanghaiTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
