import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { STAFF_ROLES } from '../rights';
import { NAME_MAX } from './limits';

export const staffName = z
  .string()
  .trim()
  .min(1, { error: 'name_missing' })
  .max(NAME_MAX, { error: 'name_long' });

/** An account as an administrator makes it. */
export const newStaffInput = z.object({
  email: z
    .string()
    .trim()
    .max(254)
    .pipe(z.email({ error: 'email_invalid' })),
  name: staffName,
  role: z.enum(STAFF_ROLES, { error: 'role_missing' }),
  locale: z.enum(LOCALES).default('zh'),
});

export type NewStaffInput = z.infer<typeof newStaffInput>;
