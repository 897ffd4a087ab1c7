// Next lets an action run that names no origin at all (RFC 6454). Every browser names it with a form, so at the desk
// nothing else will do.

type Sent = {
  /** The header as sent: `null` where a sandboxed or redirected page hides it. */
  origin: string | null;
  host: string | null;
  fetchSite: string | null;
};

/** True where the request says that a page of this very site sent it. `site` is the site's own origin. */
export function isOwnOrigin({ origin, host, fetchSite }: Sent, site: string): boolean {
  if (fetchSite !== null && fetchSite !== 'same-origin') return false;
  if (origin === null || !URL.canParse(origin)) return false;
  const { protocol, host: from, origin: normal } = new URL(origin);
  // Compared whole, never by their ends.
  if (normal !== origin) return false;
  if (origin === site) return true;
  // The operator may not have said under which name the site is reached, or reach it under a second one.
  return from === host && protocol === new URL(site).protocol;
}
