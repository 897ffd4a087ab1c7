import { unstable_rethrow } from 'next/navigation';
import { sendContact } from '@/lib/leads/actions';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import type { ContactAnswer, ContactValues } from '@/lib/leads/form-state';

/**
 * Checks in the browser, then sends. The schema is loaded on first use because it carries the telephone tables. A lost
 * answer becomes a state like any other: sending again counts once.
 */
export async function sendFromBrowser(data: FormData): Promise<ContactAnswer> {
  const schema = await import('@/lib/leads/schema').catch(() => null);
  const values: ContactValues = {};
  for (const field of CONTACT_FIELDS) {
    const value = data.get(field);
    if (typeof value === 'string') values[field] = value;
  }
  const checked = schema?.checkLead(values);
  if (checked && !checked.ok) return { status: 'invalid', errors: checked.errors, values };
  try {
    return await sendContact({ status: 'idle' }, data);
  } catch (error) {
    unstable_rethrow(error);
    return { status: 'refused', reason: 'offline', values };
  }
}
