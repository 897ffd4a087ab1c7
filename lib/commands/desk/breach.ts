// npm run desk -- breach --table Lead --from <instant> --to <instant> <folder>
import { drawUpBreach } from '@/lib/oversight/breach/draw-up';
import { BREACH_TABLES, type BreachTable } from '@/lib/oversight/breach/queries';

/** Instants as ISO 8601: a breach has hours. */
export async function breach([a, table = '', b, from = '', c, to = '', folder, ...rest]: string[]): Promise<
  boolean | null
> {
  const isRight = a === '--table' && b === '--from' && c === '--to' && rest.length === 0;
  const [begin, end] = [new Date(from), new Date(to)];
  if (!isRight || folder === undefined || !isBreachTable(table) || !(begin < end)) return null;
  const count = await drawUpBreach(folder, { table, from: begin, to: end, now: new Date() });
  console.log(
    `Concerned: ${count} people. In ${folder}: people.jsonl, and notices as drafts in both languages.`,
  );
  console.log('The folder holds personal data in the clear: delete it when they have been told.');
  return true;
}

function isBreachTable(name: string): name is BreachTable {
  return Object.hasOwn(BREACH_TABLES, name);
}
