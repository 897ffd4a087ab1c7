import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { SECTIONS, type Section, type Window } from './queries';
import { type Entry, tarOf } from './tar';

type Written = Section & { path: string; rows: unknown; count: number; size: number; sha256: string };

/**
 * Writes the evidence of a time as one archive for its owner's eyes alone: an index in both languages, and a file of
 * lines of JSON for each section, with how many they are and the SHA-256 of the file. Gives the number of lines.
 */
export async function writePack(file: string, window: Window, now: Date): Promise<number> {
  const folder = await mkdtemp(`${path.resolve(file)}-`);
  const target = await open(file, 'wx', 0o600);
  try {
    const written: Written[] = [];
    for (const section of SECTIONS) written.push(await writeSection(folder, section, window));
    const index = Buffer.from(indexOf(written, window, now));
    const entries: Entry[] = [
      { name: 'index.md', size: index.length, content: Readable.from([index]) },
      ...written.map((one) => ({ name: one.file, size: one.size, content: createReadStream(one.path) })),
    ];
    await pipeline(Readable.from(tarOf(entries, now)), createGzip(), target.createWriteStream());
    return written.reduce((sum, { count }) => sum + count, 0);
  } finally {
    await target.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSection(folder: string, section: Section, window: Window): Promise<Written> {
  const place = path.join(folder, section.file);
  const handle = await open(place, 'wx', 0o600);
  const hash = createHash('sha256');
  let [count, size] = [0, 0];
  try {
    for await (const row of section.rows(window)) {
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      await handle.write(line);
      hash.update(line);
      size += line.length;
      count += 1;
    }
  } finally {
    await handle.close();
  }
  return { ...section, path: place, count, size, sha256: hash.digest('hex') };
}

function indexOf(written: Written[], { from, to }: Window, now: Date): string {
  const lines = written.map(
    ({ file, zh, en, count, sha256 }) => `| ${file} | ${zh} | ${en} | ${count} | ${sha256} |`,
  );
  return [
    '# 合规材料 · Evidence of an operator',
    '',
    `时间 · Time: ${from.toISOString()} – ${to.toISOString()}`,
    `生成 · Made: ${now.toISOString()}`,
    '',
    '各文件每行一条 JSON，不含姓名、电话、邮箱等内容；工作人员以编号表示。',
    'Each file holds a line of JSON a record, and no name, telephone number or address; staff stand as ids.',
    '',
    '| 文件 · File | 内容 | Contents | 条数 · Lines | SHA-256 |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
