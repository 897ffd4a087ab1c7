// The mail server behind SMTP_URL, `smtp://` or `smtps://`. Only host, port, user and password are read from it: its query
// could turn certificates off.
import { createTransport } from 'nodemailer';
import { env } from '@/lib/core/env';
import { once } from '@/lib/core/once';

const SECOND = 1000;

/** A try ends by then, whatever the server does; a lease of the outbox is longer. */
export const LONGEST_TRY_MS = 60 * SECOND;

export type Transport = ReturnType<typeof openTransport>;

/** The process's connections to its mail server. Null: none is configured. */
export function transport(): Promise<Transport> | null {
  const { SMTP_URL } = env();
  return SMTP_URL === undefined ? null : transportTo(SMTP_URL);
}

const transportTo = once((address: string) => Promise.resolve(openTransport(address)));

/** Opens no connection before the first mail. */
export function openTransport(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return createTransport({
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // Nothing crosses a network unencrypted, and the server's certificate is checked.
    requireTLS: !secure && !isLoopback(host),
    ignoreTLS: !secure && isLoopback(host),
    tls: { minVersion: 'TLSv1.2' },
    ...(auth.user !== '' && { auth }),
    pool: true,
    maxConnections: 4,
    maxMessages: 100,
    // The outbox tries again itself; a mail of which a byte was sent is never begun anew here.
    maxRequeues: 1,
    idleTimeout: 30 * SECOND,
    dnsTimeout: 10 * SECOND,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
