// npm run db -- backup <file> | restore <file> [--force] [--erasures <file>] | copy <address>
import { backUp } from '@/lib/backup/making/mutations';
import { copyDatabase, restore as putBack } from '@/lib/backup/restoring/mutations';
import { databaseUrl } from '@/lib/db/location';
import type { Tally } from '@/lib/backup/file';

export async function backup([file, ...rest]: string[]): Promise<boolean | null> {
  if (file === undefined || rest.length > 0) return null;
  const { tally, header } = await backUp(databaseUrl(), file, new Date());
  console.log(`Backed up and read again: ${rowsIn(tally)} rows. It opens with "seal:${header.keyId}".`);
  console.log('The keys aren’t in it: keep your copy of them apart from it.');
  return true;
}

export async function restore([file, ...words]: string[]): Promise<boolean | null> {
  const options = readOptions(words);
  if (file === undefined || options === null) return null;
  const { tally, erased, madeAt, knewTheOld } = await putBack(databaseUrl(), {
    file,
    ...options,
    now: new Date(),
  });
  const again = Object.values(erased).reduce((sum, count) => sum + count, 0);
  console.log(
    `Restored, every row compared, and the audit log is whole: ${rowsIn(tally)} rows of ${madeAt}.`,
  );
  console.log(`Erased again, because they were erased since: ${again} records.`);
  if (!knewTheOld)
    console.log('The old database couldn’t be read: only the erasures noted in the file were done again.');
  return true;
}

/** For moving to another kind of database: set DATABASE_URL to the new one afterwards. */
export async function copy([to, ...rest]: string[]): Promise<boolean | null> {
  if (to === undefined || rest.length > 0 || !/^(file:|postgres(ql)?:\/\/)/.test(to)) return null;
  console.log(`Copied, and every row compared: ${rowsIn(await copyDatabase(databaseUrl(), to))} rows.`);
  return true;
}

function readOptions(words: string[]): { force: boolean; erasures?: string } | null {
  const options: { force: boolean; erasures?: string } = { force: false };
  for (let at = 0; at < words.length; at += 1) {
    const value = words[at + 1];
    if (words[at] === '--force') options.force = true;
    else if (words[at] === '--erasures' && value !== undefined) {
      options.erasures = value;
      at += 1;
    } else return null;
  }
  return options;
}

function rowsIn(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}
