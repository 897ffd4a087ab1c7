// Stops the build and the checks when something in content/ is broken: `tsx lib/commands/check-content.ts`.
import { describeContentError, findContentErrors } from '@/lib/content/content-error';
import { missingForMainland } from '@/lib/content/mainland';
import { operator } from '@/lib/content/operator';
import { checkLegal } from '@/lib/legal/check';
import { checkTechnologies } from '@/lib/technologies/check';

const broken = await findContentErrors(operator);
// Legal texts name the operator's facts, so they are checked once those can be read.
const legal =
  broken.length === 0 ? await checkLegal(operator(), new Date()) : { errors: [], late: [], notices: [] };
const missing = broken.length === 0 ? missingForMainland(operator()) : [];
const errors = [...broken, ...legal.errors, ...(await checkTechnologies())];

for (const { field, why } of missing) {
  console.log(`A production site in mainland China needs ${field} in content/operator.json: ${why}.`);
}
for (const notice of legal.notices) console.log(notice);
// Only `npm run legal -- check` fails on these: the passing of time must not stop a server from being built.
for (const late of legal.late) console.log(`Overdue: ${describeContentError(late)}`);
for (const error of errors) console.error(describeContentError(error));
if (errors.length === 0) console.log('The content is in order.');
process.exitCode = errors.length === 0 ? 0 : 1;
