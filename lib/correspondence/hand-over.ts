import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale } from '@/lib/i18n/locales';
import { RECEIPT_COOKIE, RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { FORM_COOKIE } from '@/lib/routing/form-cookie';
import { siteUrl } from '@/lib/routing/site-url';
import { setCaseCookie } from './session-cookie';

export type HandedOver = {
  path: `/${Locale}/${'contact' | 'report' | 'rights'}/received`;
  /** What the received page shows, signed. */
  receipt: string;
  /** The session that opens the case. Null: there is none. */
  opensWith: string | null;
};

/** False: the browser that sent the form sends back no cookie, so that nothing but the answer itself reaches it alone. */
export async function keepsCookies(): Promise<boolean> {
  return (await cookies()).has(FORM_COOKIE);
}

/** Shows the receipt by a cookie and opens the case; a browser that keeps none gets the receipt by its address. */
export async function handOver({ path, receipt, opensWith }: HandedOver): Promise<never> {
  if (!(await keepsCookies())) redirect(addressOf({ path, receipt }));
  const jar = await cookies();
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

/** Where a browser without cookies finds its receipt. It opens nothing, since addresses are kept and passed on. */
export function addressOf({ path, receipt }: Pick<HandedOver, 'path' | 'receipt'>) {
  return `${path}?receipt=${receipt}` as const;
}
