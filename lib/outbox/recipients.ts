/** Stands among the recipients of a kind for every webhook that there is when it happens. */
export const WEBHOOKS = 'webhooks';

const PREFIX = 'webhook:';

/** The recipient that a webhook's target is. */
export function webhookRecipient(targetId: string): string {
  return `${PREFIX}${targetId}`;
}

/** The target's id. Null: the recipient gets a mail. */
export function webhookId(recipient: string): string | null {
  return recipient.startsWith(PREFIX) ? recipient.slice(PREFIX.length) : null;
}
