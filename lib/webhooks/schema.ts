import { z } from 'zod';
import { WEBHOOK_KINDS } from './kinds';

/** The form of a new target, as its fields are named. */
export const targetInput = z.object({
  kind: z.enum(WEBHOOK_KINDS, { error: 'kind_missing' }),
  name: z.string().trim().min(1, { error: 'name_missing' }).max(60, { error: 'name_long' }),
  url: z.string().trim().min(1, { error: 'url_missing' }),
  /** What the group bot's settings show; none for WeCom. Ours is made here. */
  secret: z.string().trim().max(200, { error: 'secret_long' }).default(''),
});

export type TargetInput = z.infer<typeof targetInput>;
