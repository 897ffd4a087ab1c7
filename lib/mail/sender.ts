import { operator } from '@/lib/content/operator';
import { env } from '@/lib/core/env';
import { siteUrl } from '@/lib/routing/site-url';

/** The address that mails come from: MAIL_FROM, or else one that the operator names, or one under the site's host. */
export function senderAddress(): string {
  const { support, sales } = operator().contacts;
  return env().MAIL_FROM ?? support ?? sales ?? `no-reply@${mailDomain()}`;
}

/** What stands behind the `@` of a Message-ID. */
export function mailDomain(): string {
  const { hostname } = new URL(siteUrl());
  // An address in digits needs brackets there (RFC 5321, 4.1.3).
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname;
}
