// Files of the build and of public/, answered from memory. They are read when the server starts, so that pages it serves
// find their scripts even while another build replaces them. Large ones go through Next, which streams them and knows
// ranges.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SCRIPT_FILE_HEADERS } from '@/lib/routing/headers';
import type { Exchange } from './exchange';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

const IN_MEMORY_BYTES = 1024 * 1024;

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type StoredFile = { content: Representation | 'large'; immutable: boolean };

/** By address. */
export type FileStore = ReadonlyMap<string, StoredFile>;

/** Reads what is there; nothing else under these addresses exists. */
export function readStaticFiles(root: string): FileStore {
  const built = path.join(root, '.next', 'static');
  const own = path.join(root, 'public');
  return new Map([
    ...listFiles(built).map((file) => entry(`/_next/static${address(built, file)}`, file)),
    ...listFiles(own).map((file) => entry(address(own, file), file)),
  ]);
}

/** Answers with a file, or says that Next has to. */
export async function sendFile(exchange: Exchange, stored: StoredFile): Promise<'sent' | 'left'> {
  const { content, immutable } = stored;
  if (content === 'large' || exchange.request.headers.range !== undefined) return 'left';
  const isScript = content.contentType.startsWith('text/javascript');
  await sendRepresentation(exchange, content, {
    cacheControl: immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600, must-revalidate',
    ...(isScript ? { headers: SCRIPT_FILE_HEADERS } : {}),
  });
  return 'sent';
}

function entry(pathname: string, file: string): [string, StoredFile] {
  const isLarge = statSync(file).size > IN_MEMORY_BYTES;
  const content = isLarge ? 'large' : representation(readFileSync(file), contentType(file));
  // The build puts a hash into the names of these, so their content never changes.
  return [pathname, { content, immutable: /^\/_(next\/static|site)\//.test(pathname) }];
}

function contentType(file: string): string {
  if (path.basename(file) === 'speculation-rules.json') return 'application/speculationrules+json';
  return CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
}

function address(folder: string, file: string): string {
  return encodeURI(`/${path.relative(folder, file).split(path.sep).join('/')}`);
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((found) => found.isFile()).map((found) => path.join(found.parentPath, found.name));
}
