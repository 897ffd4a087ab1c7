import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { operator } from '@/lib/content/operator';
import { recordBreachList } from './mutations';
import { draftNotices } from './notices';
import { BREACH_TABLES, type BreachTable, type Concerned } from './queries';

type Breach = { table: BreachTable; from: Date; to: Date; now: Date };

/**
 * Draws up who is concerned, and the notices as drafts, in a new folder for its owner's eyes alone. Gives how many people
 * they are.
 */
export async function drawUpBreach(folder: string, { table, from, to, now }: Breach): Promise<number> {
  await mkdir(folder, { mode: 0o700 });
  const file = await open(path.join(folder, 'people.jsonl'), 'wx', 0o600);
  let count = 0;
  try {
    let lines: Concerned[] = [];
    const flush = async () => {
      await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      lines = [];
    };
    for await (const person of BREACH_TABLES[table]({ from, to })) {
      lines.push(person);
      count += 1;
      if (lines.length === 1000) await flush();
    }
    if (lines.length > 0) await flush();
  } finally {
    await file.close();
  }
  const { zh, en } = draftNotices(operator());
  await writeFile(path.join(folder, 'notice.zh.txt'), zh, { mode: 0o600 });
  await writeFile(path.join(folder, 'notice.en.txt'), en, { mode: 0o600 });
  await recordBreachList({ table, count, now });
  return count;
}
