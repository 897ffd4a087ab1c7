const LOCAL_PART = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u;
const DOMAIN_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LAST_LABEL = /^([a-z]{2,63}|xn--[a-z0-9-]+)$/;

export type EmailProblem = 'email_missing' | 'email_no_at' | 'email_no_domain' | 'email_invalid';

/**
 * Reads an address as people type it: full-width letters, spaces at the ends and capitals in the domain are mended. The
 * part before the @ is kept as typed, since its owner's server decides what it means (RFC 5321, 2.4).
 */
export function readEmail(typed: string): { email: string } | { problem: EmailProblem } {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { problem: 'email_missing' };
  const at = text.lastIndexOf('@');
  if (at < 0) return { problem: 'email_no_at' };
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (text.slice(at + 1) === '') return { problem: 'email_no_domain' };
  if (!LOCAL_PART.test(local) || domain === null) return { problem: 'email_invalid' };
  const email = `${local}@${domain}`;
  return email.length <= 254 ? { email } : { problem: 'email_invalid' };
}

/** What two spellings of one mailbox have in common, for the blind index. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').toLowerCase();
}

function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]{1,253}$/u.test(domain)) return null;
  if (!URL.canParse(`http://${domain}`)) return null;
  const ascii = new URL(`http://${domain}`).hostname;
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  const isDomain =
    labels.length >= 2 && labels.every((label) => DOMAIN_LABEL.test(label)) && LAST_LABEL.test(last);
  return isDomain ? ascii : null;
}
