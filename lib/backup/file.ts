// A backup as a file: the header, then rows as lines of JSON, compressed and sealed, then how many they were.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, unlink } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { KeyRing } from '@/lib/crypto/key-text';
import { backupKey, type BackupHeader, headerLine, readHeader } from './header';
import type { StoredRow } from './rows';
import { BackupError, openStream, sealStream } from './sealed-stream';

/** How many rows each table has. */
export type Tally = Record<string, number>;

/** The last line has no table's name. */
const END = '';

export type Made = { header: BackupHeader; tally: Tally };

/** Writes a backup for its owner's eyes alone, whole or not at all, and never over another file. */
export async function writeBackup(
  ring: KeyRing,
  file: string,
  content: { createdAt: Date; migrations: string[]; rows: AsyncIterable<StoredRow> },
): Promise<Made> {
  const header: BackupHeader = {
    createdAt: content.createdAt.toISOString(),
    keyId: ring.currentKeyId,
    salt: randomBytes(32).toString('base64'),
    migrations: content.migrations,
  };
  const line = headerLine(header);
  const tally: Tally = {};
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.write(line);
    const packed = Readable.from(linesOf(content.rows, tally)).pipe(createGzip());
    for await (const piece of sealStream(backupKey(ring, header), line, packed)) await handle.write(piece);
    await handle.sync();
    await link(draft, file);
  } finally {
    await handle.close();
    await unlink(draft);
  }
  return { header, tally };
}

async function* linesOf(rows: AsyncIterable<StoredRow>, tally: Tally): AsyncGenerator<string> {
  for await (const row of rows) {
    tally[row[0]] = (tally[row[0]] ?? 0) + 1;
    yield `${JSON.stringify(row)}\n`;
  }
  yield `${JSON.stringify([END, tally])}\n`;
}

/** Reads the header alone; nothing is proved by it. */
export async function peekHeader(file: string): Promise<ReturnType<typeof readHeader>> {
  const handle = await open(file, 'r');
  try {
    const beginning = Buffer.alloc(64 * 1024);
    const { bytesRead } = await handle.read(beginning, 0, beginning.length, 0);
    return readHeader(beginning.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Every row of a backup. Throws a BackupError where a byte isn't as written, at the latest after the last row. */
export async function* readBackup(ring: KeyRing, file: string): AsyncGenerator<StoredRow> {
  const { value, line } = await peekHeader(file);
  const sealed = createReadStream(file, { start: line.length }) as AsyncIterable<Buffer>;
  const opened = Readable.from(openStream(backupKey(ring, value), line, sealed));
  const unpacked = opened.pipe(createGunzip());
  opened.on('error', (error) => unpacked.destroy(error));
  const tally: Tally = {};
  let said: Tally | undefined;
  for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
    const row = JSON.parse(text) as StoredRow | [typeof END, Tally];
    if (row[0] === END) {
      said = row[1] as Tally;
      continue;
    }
    tally[row[0]] = (tally[row[0]] ?? 0) + 1;
    yield row as StoredRow;
  }
  if (JSON.stringify(said) !== JSON.stringify(tally)) throw new BackupError('The backup is not whole.');
}

/** Reads a backup to its end, so that nothing is begun with one that isn't whole. */
export async function checkBackup(ring: KeyRing, file: string): Promise<Tally> {
  const tally: Tally = {};
  for await (const [table] of readBackup(ring, file)) tally[table] = (tally[table] ?? 0) + 1;
  return tally;
}
