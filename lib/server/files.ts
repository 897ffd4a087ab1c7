// Files of the build and of public/, answered from memory. They are read when the server starts, so that pages it serves
// find their scripts even while another build replaces them. Large ones go through Next, which streams them and knows
// ranges; those of trials are streamed from the disk as the build compressed them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SCRIPT_FILE_HEADERS } from '@/lib/routing/headers';
import type { Exchange } from './exchange';
import { isCompressedForm, type PackedFile, packedFile, sendPackedFile } from './packed-file';
import { type Representation, representation } from './representation';
import { sendRepresentation } from './send';

const IN_MEMORY_BYTES = 1024 * 1024;
const FOR_EVER = 'public, max-age=31536000, immutable';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type StoredFile = { content: Representation | PackedFile | 'large'; immutable: boolean };

/** By address. */
export type FileStore = ReadonlyMap<string, StoredFile>;

/** Reads what is there; nothing else under these addresses exists. */
export function readStaticFiles(root: string): FileStore {
  const built = path.join(root, '.next', 'static');
  const own = path.join(root, 'public');
  return new Map([
    ...listFiles(built).map((file) => entry(`/_next/static${address(built, file)}`, file)),
    ...listFiles(own)
      .filter((file) => !(isOfTrial(address(own, file)) && isCompressedForm(file)))
      .map((file) => entry(address(own, file), file)),
  ]);
}

/** Answers with a file, or says that Next has to. */
export async function sendFile(exchange: Exchange, stored: StoredFile): Promise<'sent' | 'left'> {
  const { content, immutable } = stored;
  if (content === 'large') return 'left';
  const cacheControl = immutable ? FOR_EVER : 'public, max-age=3600, must-revalidate';
  const headers = headersOf(content.contentType);
  if ('forms' in content) {
    await sendPackedFile(exchange, content, { 'Cache-Control': cacheControl, ...headers });
    return 'sent';
  }
  if (exchange.request.headers.range !== undefined) return 'left';
  await sendRepresentation(exchange, content, { cacheControl, headers });
  return 'sent';
}

function headersOf(contentType: string): Record<string, string> {
  return contentType.startsWith('text/javascript') ? SCRIPT_FILE_HEADERS : {};
}

function entry(pathname: string, file: string): [string, StoredFile] {
  const content = isOfTrial(pathname) ? packedFile(file, contentType(file)) : inMemory(file);
  // The build puts a hash into the names of these, so their content never changes.
  return [pathname, { content, immutable: /^\/_(next\/static|site)\//.test(pathname) }];
}

function inMemory(file: string): Representation | 'large' {
  if (statSync(file).size > IN_MEMORY_BYTES) return 'large';
  return representation(readFileSync(file), contentType(file));
}

function isOfTrial(pathname: string): boolean {
  return pathname.startsWith('/_site/trials/');
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
