// Every kind of message there is, and who says what of it. A domain's kinds are in its `mails.ts` (docs/outbox.md).
import { caseAnswered, caseCode, forTheDesk } from '@/lib/cases/mails';
import { announcementTold, subscriptionRequested } from '@/lib/announcements/mails';
import { leadRescued, leadSubmitted } from '@/lib/leads/mails';
import type { MessageKind } from '@/lib/outbox/kinds';
import { REPORT_MESSAGES } from '@/lib/reports/mails';
import { RESTRICTION_MESSAGES } from '@/lib/restrictions/mails';

export const MESSAGE_KINDS = {
  'announcement.told': announcementTold,
  'subscription.requested': subscriptionRequested,
  'lead.submitted': leadSubmitted,
  'lead.rescued': leadRescued,
  'case.code': caseCode,
  'case.written': forTheDesk,
  'case.answered': caseAnswered,
  'rights.submitted': forTheDesk,
  ...REPORT_MESSAGES,
  ...RESTRICTION_MESSAGES,
} satisfies Record<string, MessageKind>;
