import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Gives forms on accounts their words in the browser. */
export async function AccountWords({ children }: { children: ReactNode }) {
  const { account } = await getMessages();
  return <NextIntlClientProvider messages={{ account }}>{children}</NextIntlClientProvider>;
}
