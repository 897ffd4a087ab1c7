// A stream sealed in pieces, so that any length of it takes the memory of one piece, and cutting, changing, repeating or
// exchanging pieces shows: AES-256-GCM with a counter as nonce and a mark on the last piece (the STREAM construction of
// Hoang, Reyhanitabar, Rogaway and Vizár, 2015). A key is used for one stream only.
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;

/** The bytes aren't a backup as it was written, or the key isn't its own. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** Eleven bytes of the piece's number, and one that says whether it is the last. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export async function* sealStream(
  key: KeyObject,
  bound: Uint8Array,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { piece, isLast } of pieces(source, PIECE_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast)).setAAD(bound);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** Gives only what was found to be whole; throws a BackupError at the first piece that isn't. */
export async function* openStream(
  key: KeyObject,
  bound: Uint8Array,
  source: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { piece, isLast } of pieces(source, PIECE_BYTES + TAG_BYTES)) {
    yield openPiece(piece, { key, bound, nonce: nonceOf(number, isLast) });
    number += 1;
  }
}

type Sealing = { key: KeyObject; bound: Uint8Array; nonce: Buffer };

function openPiece(piece: Buffer, { key, bound, nonce }: Sealing): Buffer {
  if (piece.length < TAG_BYTES) throw new BackupError('The backup is cut off.');
  const at = piece.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  decipher.setAuthTag(piece.subarray(at));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, at)), decipher.final()]);
  } catch {
    throw new BackupError('The backup was changed or cut off, or it was made with another key.');
  }
}

/** Cuts a stream into pieces of one size; the last is shorter, or empty where there was nothing at all. */
async function* pieces(source: AsyncIterable<Buffer>, size: number) {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk]);
    // One byte more than a piece has to be there before it is certain that this isn't the last.
    while (held.length > size) {
      yield { piece: held.subarray(0, size), isLast: false };
      held = held.subarray(size);
    }
  }
  yield { piece: held, isLast: true };
}
