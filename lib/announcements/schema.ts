import { z } from 'zod';
import { ANNOUNCEMENT_KINDS } from './rules';

/** An id as lib/core/ids.ts makes them. */
export const announcementId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** What the address of the public list may ask for; anything else is the first page of all. */
export const listQuery = z.object({
  kind: z.enum(ANNOUNCEMENT_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
