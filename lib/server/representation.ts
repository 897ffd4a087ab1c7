// A fixed body in the encodings that browsers ask for, compressed once, at first use.
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

/** How long a body will be sent: what is kept is worth compressing well, what somebody waits for isn't. */
type Lasting = 'kept' | 'for this request';

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|javascript|xml|manifest|wasm|[a-z]+\+(json|xml)))/;
const LEAST_BYTES = 256;

const QUALITY: Record<Lasting, Record<Compression, number>> = {
  kept: { br: constants.BROTLI_MAX_QUALITY, gzip: 9 },
  'for this request': { br: 5, gzip: 6 },
};

const compressors: Record<Compression, (body: Buffer, quality: number) => Promise<Buffer>> = {
  br: (body, quality) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_QUALITY]: quality,
      },
    }),
  gzip: (body, level) => promisify(gzip)(body, { level }),
};

export function representation(body: Buffer, contentType: string, lasting: Lasting = 'kept'): Representation {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const compressed = once((compression: Compression) =>
    compressors[compression](body, QUALITY[lasting][compression]),
  );
  return { body, contentType, hash, compressed };
}

/** The encoding to answer with. */
export function negotiateEncoding({ body, contentType }: Representation, acceptEncoding = ''): Encoding {
  if (body.length < LEAST_BYTES || !COMPRESSIBLE.test(contentType)) return 'identity';
  return acceptedEncodings(acceptEncoding)[0] ?? 'identity';
}

/** Brotli, then gzip, of those accepted with a weight above zero (RFC 9110, 12.5.3). */
export function acceptedEncodings(acceptEncoding = ''): Compression[] {
  const accepted = new Set(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((piece) => piece.trim()))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return (['br', 'gzip'] as const).filter((name) => accepted.has(name));
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
