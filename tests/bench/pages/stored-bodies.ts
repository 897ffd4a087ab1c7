import { get, type OutgoingHttpHeaders } from 'node:http';

/** Answers as they came over the wire, by path. */
export type StoredBodies = Record<string, { headers: OutgoingHttpHeaders; base64: string }>;

const OF_THE_CONNECTION = ['connection', 'keep-alive', 'date', 'transfer-encoding', 'x-request-id'];

/** Fetches pages as a browser would, still compressed, with their headers. */
export async function storeBodies(origin: string, paths: readonly string[]): Promise<StoredBodies> {
  const entries = await Promise.all(
    paths.map(async (path) => [path, await fetchRaw(`${origin}${path}`)] as const),
  );
  return Object.fromEntries(entries);
}

function fetchRaw(url: string): Promise<StoredBodies[string]> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}.`));
        const body = Buffer.concat(chunks);
        const kept = Object.entries(response.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
        const headers = { ...Object.fromEntries(kept), 'content-length': body.length };
        resolve({ headers, base64: body.toString('base64') });
      });
    }).on('error', reject);
  });
}
