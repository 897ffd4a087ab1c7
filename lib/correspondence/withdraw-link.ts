// The link in a mail by which consent is withdrawn, with as few clicks as it was given. It does that and nothing else: it
// shows nothing and opens no case, so it may work for as long as there is something to withdraw.
import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';

const PURPOSE = 'withdraw';

const payload = z.object({ reference: z.string().max(20) });

/** The address that the sender of a lead withdraws consent at. Only its owner may have it. */
export function withdrawLink(locale: Locale, reference: string): string {
  return `${siteUrl()}/${locale}/cases/withdraw?token=${signToken(keyRing(), PURPOSE, { reference })}`;
}

/** The reference that a link is for. Null: we didn't make it. */
export function readWithdrawToken(token: string): string | null {
  if (token.length > 500) return null;
  const parsed = payload.safeParse(readToken(keyRing(), PURPOSE, token));
  return parsed.success ? parsed.data.reference : null;
}
