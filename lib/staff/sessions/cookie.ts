import { siteUrl } from '@/lib/routing/site-url';

/**
 * `__Host-` makes browsers refuse a cookie that another host of the domain or an unencrypted page has planted. They take
 * the prefix over https alone, so on plain http, which is for one's own machine, the name goes without it.
 */
export function sessionCookie(): string {
  return named('staff');
}

/** Holds the place between two steps of the sign-in. */
export function stepCookie(): string {
  return named('staff-step');
}

/**
 * Ends with the browser; the server ends it earlier. Sent along when a link in webmail leads here, never with another
 * site's form or frame (docs/decisions/0031).
 */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/' } as const;
}

function named(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

function isHttps(): boolean {
  return siteUrl().startsWith('https:');
}
