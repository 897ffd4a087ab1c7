import type { UrlFault } from './rules';

export type TargetFault =
  UrlFault | 'kind_missing' | 'name_missing' | 'name_long' | 'url_missing' | 'secret_long';

/** What the forms on webhooks come back with. */
export type WebhookAnswer =
  | { status: 'idle' }
  | { status: 'done'; what: 'added' | 'tested' | 'paused' | 'resumed' | 'removed' }
  /** For this once. */
  | { status: 'shown'; secret: string }
  | { status: 'failed'; code: string }
  | { status: 'forbidden' }
  | { status: 'invalid'; errors: Partial<Record<string, TargetFault>>; values: Record<string, string> };
