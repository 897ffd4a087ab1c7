import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { KeptWithCode } from '@/lib/core/form-state';
import { keyRing } from '@/lib/crypto/keys';
import type { Locale } from '@/lib/i18n/locales';
import { RECEIPT_COOKIE, RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { FORM_COOKIE } from '@/lib/routing/form-cookie';
import { siteUrl } from '@/lib/routing/site-url';
import { codeOf, sessionTokenOf } from './secret';
import { setCaseCookie } from './session-cookie';

export type HandedOver = {
  path: `/${Locale}/${'contact' | 'report' | 'rights'}/received`;
  /** What the received page shows, signed. */
  receipt: string;
  /** The session that opens the case. Null: there is none. */
  opensWith: string | null;
};

/** False: the browser that sent the form sends back no cookie, so that nothing but the answer itself reaches it alone. */
async function keepsCookies(): Promise<boolean> {
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

type KeptCase = {
  reference: string;
  /** True: a code is on its way to the address given. */
  isMailed: boolean;
  /** The key of the submission, from which its session and its code are made. */
  submission: Uint8Array;
};

/** Hands a case over. What neither mail nor cookie can bring to its sender, the answer itself does, this once. */
export async function handOverCase(
  received: Pick<HandedOver, 'path' | 'receipt'>,
  { reference, isMailed, submission }: KeptCase,
): Promise<KeptWithCode> {
  if (isMailed || (await keepsCookies())) {
    return handOver({ ...received, opensWith: sessionTokenOf(keyRing(), submission) });
  }
  return { status: 'kept', reference, code: codeOf(keyRing(), submission), receipt: addressOf(received) };
}

/** Where a browser without cookies finds its receipt. It opens nothing, since addresses are kept and passed on. */
function addressOf({ path, receipt }: Pick<HandedOver, 'path' | 'receipt'>) {
  return `${path}?receipt=${receipt}` as const;
}
