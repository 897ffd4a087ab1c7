import type { Locale } from '@/lib/i18n/locales';

/** A part of a mail, drawn alike in plain text and in HTML. */
export type Block =
  | { text: string }
  | { facts: readonly (readonly [label: string, value: string])[] }
  | { link: string; label: string }
  /** What somebody wrote, line by line. */
  | { quote: string };

export type Attachment = { name: string; type: string; content: string };

/** A mail as a domain composes it; layout, sender and headers are added when it is sent. */
export type Mail = {
  /** One address. */
  to: string;
  locale: Locale;
  subject: string;
  blocks: readonly Block[];
  /** Why this address gets it: the last line. */
  why: string;
  attachments?: readonly Attachment[];
  /** Where one click ends such mails (RFC 8058). Absent for what answers something that was sent to us. */
  unsubscribe?: string;
};

/** The layout's own words and facts. */
export type Letterhead = { platform: string; operator: string; address: string; site: string };
