import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/lib/i18n/locales';
import { RECEIPT_COOKIE, RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { siteUrl } from '@/lib/routing/site-url';
import { setCaseCookie } from './session-cookie';

export type HandedOver = {
  path: `/${Locale}/${'contact' | 'report' | 'rights'}/received`;
  /** What the received page shows, signed. */
  receipt: string;
  /** The session that opens the case. Null: there is none. */
  opensWith: string | null;
};

/** Shows the receipt by a cookie and opens the case; a browser that keeps none gets the receipt by its address. */
export async function handOver({ path, receipt, opensWith }: HandedOver): Promise<never> {
  const jar = await cookies();
  if (!jar.has('form')) redirect(`${path}?receipt=${receipt}`);
  // For every path: whoever switches the language on the received page still has it.
  jar.set(RECEIPT_COOKIE, receipt, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteUrl().startsWith('https:'),
    path: '/',
    maxAge: RECEIPT_SECONDS,
  });
  if (opensWith !== null) await setCaseCookie(opensWith);
  redirect(path);
}
