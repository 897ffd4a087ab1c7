// The cookie of an opened case. It holds a random secret, ends with the session, and goes to no other site's requests.
import { cookies } from 'next/headers';
import { siteUrl } from '@/lib/routing/site-url';
import { KEY_LIFE_MS } from './secret';

/** Clause P2.4 of the privacy policy tells of it. */
export const CASE_COOKIE = 'case';

export async function setCaseCookie(token: string): Promise<void> {
  const jar = await cookies();
  jar.set(CASE_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: siteUrl().startsWith('https:'),
    path: '/',
    maxAge: KEY_LIFE_MS.session / 1000,
  });
}

export async function readCaseCookie(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(CASE_COOKIE)?.value.slice(0, 100) ?? null;
}

export async function clearCaseCookie(): Promise<void> {
  const jar = await cookies();
  jar.delete(CASE_COOKIE);
}
