import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words that the forms of announcements need in the browser. */
export async function DeskWords({ children }: { children: ReactNode }) {
  const messages = await getMessages();
  const needed = { desk: messages.desk, 'announcement-desk': messages['announcement-desk'] };
  return <NextIntlClientProvider messages={needed}>{children}</NextIntlClientProvider>;
}
