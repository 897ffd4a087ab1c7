'use server';

import { redirect } from 'next/navigation';
import { asStaff } from '@/lib/staff/session';
import { textOf } from '@/lib/core/posted';
import { retryMessages } from './mutations';

/** Tries a message again, or all that were given up, and shows the list with how many they were. */
export async function retry(posted: FormData): Promise<void> {
  const count = await asStaff((member) => retryMessages(member, textOf(posted, 'id'), new Date()));
  redirect(typeof count === 'number' ? `/staff/outbox?retried=${count}` : '/staff/outbox?forbidden=1');
}
