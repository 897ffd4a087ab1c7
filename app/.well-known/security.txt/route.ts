import { operator } from '@/lib/content/operator';
import { siteUrl } from '@/lib/routing/site-url';

export const dynamic = 'force-dynamic';

// RFC 9116 asks for less than a year.
const VALID_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How to report a weakness (RFC 9116): the operator's own address for it, else the contact page. */
export function GET(): Response {
  const { security } = operator().contacts;
  const lines = [
    `Contact: ${security ? `mailto:${security}` : `${siteUrl()}/zh/contact`}`,
    `Expires: ${new Date(Date.now() + VALID_DAYS * DAY_MS).toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${siteUrl()}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
