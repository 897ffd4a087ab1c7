import { countMinors } from '@/lib/oversight/minors/queries';

/** Prints the figures of one year as JSON, for the audit. Null: no year was given. */
export async function printMinors([year = '']: string[]): Promise<boolean | null> {
  if (!/^20\d\d$/.test(year)) return null;
  console.log(JSON.stringify(await countMinors(Number(year)), null, 2));
  return true;
}
