// The parts of an Atom feed that every one needs (RFC 4287).

/** Id that stays when the site moves its pages (RFC 4151). The year names the authority's claim to its host, not the entry. */
export function tagUri(origin: string, path: string): string {
  return `tag:${new URL(origin).hostname},2023:${path}`;
}

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
}
