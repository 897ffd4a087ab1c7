import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** The words of the inbox for what runs in the browser. */
export default async function LeadsLayout({ children }: { children: ReactNode }) {
  const { desk, inbox } = await getMessages();
  return <NextIntlClientProvider messages={{ desk, inbox }}>{children}</NextIntlClientProvider>;
}
