// Every kind of message there is, and who says what of it. A domain's kinds are in its `mails.ts` (docs/outbox.md).
import { leadRescued, leadSubmitted } from '@/lib/leads/mails';
import type { MessageKind } from '@/lib/outbox/kinds';

export const MESSAGE_KINDS = {
  'lead.submitted': leadSubmitted,
  'lead.rescued': leadRescued,
} satisfies Record<string, MessageKind>;
