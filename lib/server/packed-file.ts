// Files that trials load, up to 15 MB each: streamed from the disk in the form the build compressed ahead, so that none
// of them is held in memory.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Exchange } from './exchange';
import { acceptedEncodings, type Encoding } from './representation';
import { appendVary } from './send';

type Form = { file: string; bytes: number };

export type PackedFile = {
  contentType: string;
  /** The file as it is, and compressed where that is smaller. */
  forms: Partial<Record<Encoding, Form>> & { identity: Form };
};

const ENDINGS = { br: '.br', gzip: '.gz' } as const;

/** True for the compressed forms themselves, which have no address. */
export function isCompressedForm(file: string): boolean {
  return /\.(br|gz)$/.test(file);
}

/** What the build left of a file. */
export function packedFile(file: string, contentType: string): PackedFile {
  const forms: PackedFile['forms'] = { identity: formOf(file) };
  for (const encoding of ['br', 'gzip'] as const) {
    const compressed = file + ENDINGS[encoding];
    if (existsSync(compressed)) forms[encoding] = formOf(compressed);
  }
  return { contentType, forms };
}

function formOf(file: string): Form {
  return { file, bytes: statSync(file).size };
}

/** Answers with the smallest form that the visitor takes. A range is answered with the whole, as RFC 9110, 14.2 allows. */
export async function sendPackedFile(
  { request, response }: Exchange,
  { contentType, forms }: PackedFile,
  headers: Record<string, string>,
): Promise<void> {
  const encoding = acceptedEncodings(request.headers['accept-encoding']).find((name) => forms[name]);
  const form = (encoding && forms[encoding]) ?? forms.identity;
  appendVary(response, 'Accept-Encoding');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', form.bytes);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(form.file), response).catch(ignoreLeaving);
}

/** A visitor who cancels the loading is no fault. */
function ignoreLeaving(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE')
    throw error;
}
