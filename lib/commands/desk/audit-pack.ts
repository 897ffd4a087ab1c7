// npm run desk -- audit-pack --from <date> --to <date> <file>
import { isIsoDate, startOfShanghaiDay } from '@/lib/core/dates';
import { writePack } from '@/lib/oversight/pack/write-pack';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days in Asia/Shanghai, both included. */
export async function auditPack([a, from = '', b, to = '', file, ...rest]: string[]): Promise<
  boolean | null
> {
  const isRight = a === '--from' && b === '--to' && isIsoDate(from) && isIsoDate(to) && rest.length === 0;
  if (!isRight || file === undefined || from > to) return null;
  const window = {
    from: startOfShanghaiDay(from),
    to: new Date(startOfShanghaiDay(to).getTime() + DAY_MS),
  };
  const lines = await writePack(file, window, new Date());
  console.log(`Written: ${file}, ${lines} lines. Begin with index.md in it.`);
  return true;
}
