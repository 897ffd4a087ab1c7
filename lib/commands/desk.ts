// npm run desk -- add-staff | list-staff | disable-staff | reset-staff | minors | audit-pack | breach
import { explain } from './database/explain';
import { addStaffMember } from './desk/add-staff';
import { auditPack } from './desk/audit-pack';
import { breach } from './desk/breach';
import { disableStaffMember, listStaffMembers, resetStaffMember } from './desk/manage-staff';
import { printMinors } from './desk/minors';

const USAGE = `npm run desk -- add-staff <email> --role viewer|sales|reviewer|legal|administrator [--name <name>] [--language zh|en]
                                 makes an account and prints the one-time link by which its owner chooses a password
npm run desk -- list-staff               address, role, state and name of every account
npm run desk -- disable-staff <email>    signs it out and lets nobody sign in with it
npm run desk -- reset-staff <email>      takes away password and second factor, and prints a new one-time link
npm run desk -- minors <year>            what was sent by minors in a year, under 14 and 14 to 17 apart, for the audit
npm run desk -- audit-pack --from <date> --to <date> <file>   writes an operator’s evidence of these days as one archive, naming nobody
npm run desk -- breach --table Lead --from <instant> --to <instant> <folder>   lists whom a breach concerns, and drafts the notices`;

/** Each gives whether all is well; null where it was called wrongly. */
const VERBS: Record<string, (words: string[]) => Promise<boolean | null>> = {
  'audit-pack': auditPack,
  breach,
  'add-staff': addStaffMember,
  'list-staff': listStaffMembers,
  'disable-staff': disableStaffMember,
  'reset-staff': resetStaffMember,
  minors: printMinors,
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
