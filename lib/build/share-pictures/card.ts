import type { Language, Motif } from './drawing';

/** What the share picture of one page says and shows. */
export type Card = {
  language: Language;
  /** The public path without its language; the home page's is empty. */
  path: string;
  platform: string;
  /** What the page belongs to. */
  section: string;
  /** May hold a line break. */
  title: string;
  summary: string;
  motif: Motif;
};
