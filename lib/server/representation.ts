// A fixed body in the encodings that browsers ask for, compressed once, at first use, and kept.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { once } from '@/lib/core/once';

export type Encoding = Compression | 'identity';

type Compression = 'br' | 'gzip';

export type Representation = {
  readonly body: Buffer;
  readonly contentType: string;
  /** The hash of the body; each encoding has an entity tag made of it. */
  readonly hash: string;
  readonly compressed: (compression: Compression) => Promise<Buffer>;
};

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|javascript|xml|manifest|wasm|[a-z]+\+(json|xml)))/;
const LEAST_BYTES = 256;

const compressors: Record<Compression, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

export function representation(body: Buffer, contentType: string): Representation {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const compressed = once((compression: Compression) => compressors[compression](body));
  return { body, contentType, hash, compressed };
}

/** The encoding to answer with (RFC 9110, 12.5.3): Brotli, then gzip, of those accepted with a weight above zero. */
export function negotiateEncoding({ body, contentType }: Representation, acceptEncoding = ''): Encoding {
  if (body.length < LEAST_BYTES || !COMPRESSIBLE.test(contentType)) return 'identity';
  const accepted = new Set(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

export function encodedBody(fixed: Representation, encoding: Encoding): Promise<Buffer> {
  return encoding === 'identity' ? Promise.resolve(fixed.body) : fixed.compressed(encoding);
}

export function entityTag({ hash }: Representation, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** True where the visitor already has this body, in whatever encoding it came. */
export function isFresh({ hash }: Representation, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === '*' || tag.replace(/(-br|-gzip)?"$/, '') === `"${hash}`);
}
