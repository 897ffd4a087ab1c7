/** A file that somebody sent, as a browser may have it: to be saved, never shown, run or kept by a cache. */
export function asDownload({
  name,
  type,
  content,
}: {
  name: string;
  type: string;
  content: Uint8Array;
}): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': type,
      // RFC 6266 and RFC 8187: the plain name is for what reads no other.
      'Content-Disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
