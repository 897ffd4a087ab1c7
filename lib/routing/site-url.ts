import { env, type Env } from '@/lib/core/env';

/** The site's origin as visitors type it, without a slash at the end. */
export function siteUrl(): string {
  return originOf(env());
}

/** SITE_URL's origin, or the address the server listens on. */
export function originOf({ SITE_URL, HOST, PORT }: Pick<Env, 'SITE_URL' | 'HOST' | 'PORT'>): string {
  if (SITE_URL) return new URL(SITE_URL).origin;
  const isAnyAddress = HOST === '0.0.0.0' || HOST === '::';
  const host = isAnyAddress ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT}`;
}
