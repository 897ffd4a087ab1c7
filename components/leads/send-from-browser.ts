import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { sendContact } from '@/lib/leads/actions';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import type { ContactAnswer, ContactRefusal, ContactValues } from '@/lib/leads/form-state';
import { isChild } from '@/lib/leads/rules';

/**
 * Checks in the browser, then sends. The schema is loaded on first use because it carries the telephone tables. An
 * answer that isn't one becomes a state like any other, so that nothing typed is lost; sending again counts once.
 */
export async function sendFromBrowser(data: FormData): Promise<ContactAnswer> {
  const values: ContactValues = {};
  for (const field of CONTACT_FIELDS) {
    const value = data.get(field);
    if (typeof value === 'string') values[field] = value;
  }
  // Whatever a child typed doesn't even leave the browser.
  if (isChild(values)) return { status: 'refused', reason: 'child', values };
  const schema = await import('@/lib/leads/schema').catch(() => null);
  const checked = schema?.checkLead(values);
  if (checked && !checked.ok) return { status: 'invalid', errors: checked.errors, values };
  try {
    return await sendContact({ status: 'idle' }, data);
  } catch (error) {
    unstable_rethrow(error);
    return { status: 'refused', reason: reasonOf(error), values };
  }
}

function reasonOf(error: unknown): ContactRefusal {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated';
  // What fetch throws when no answer came; Next throws another class for an answer it can't read.
  return error instanceof TypeError ? 'offline' : 'unavailable';
}
