import { isIP } from 'node:net';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/routing/site-url';

/** The site as passkeys know it (WebAuthn, 5.4.2). */
export type RelyingParty = { id: string; origin: string; name: string };

/** Null: the site has no domain to bind a passkey to. An IP address is none, on one's own machine `localhost` is. */
export function relyingParty(locale: Locale = 'zh'): RelyingParty | null {
  const origin = siteUrl();
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null;
  return { id: hostname, origin, name: operator().platform[locale] };
}
