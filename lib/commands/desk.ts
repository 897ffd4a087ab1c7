// npm run desk -- add-staff …
import { addStaffMember } from './desk/add-staff';
import { explain } from './database/explain';

const USAGE = `npm run desk -- add-staff <email> --role viewer|sales|reviewer|legal|administrator [--name <name>] [--language zh|en]
                                 makes an account and prints the one-time link by which its owner chooses a password`;

/** Each gives whether all is well; null where it was called wrongly. */
const VERBS: Record<string, (words: string[]) => Promise<boolean | null>> = {
  'add-staff': addStaffMember,
};

async function runCommand([verb = '', ...words]: string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const outcome = (await run?.(words)) ?? null;
  if (outcome === null) console.error(USAGE);
  return outcome === true ? 0 : 1;
}

try {
  // An open database would keep a finished process alive.
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
