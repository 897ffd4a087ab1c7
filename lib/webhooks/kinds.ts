export const WEBHOOK_KINDS = ['standard', 'wecom', 'feishu', 'dingtalk'] as const;

export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
