// Stops the build and the checks when something in content/ is broken: `tsx lib/commands/check-content.ts`.
import { describeContentError, findContentErrors } from '@/lib/content/content-error';
import { missingForMainland } from '@/lib/content/mainland';
import { operator } from '@/lib/content/operator';
import { env } from '@/lib/core/env';
import { checkLegal } from '@/lib/legal/check';
import { checkTechnologies } from '@/lib/technologies/check';
import { checkCalendar } from '@/lib/working-days/check';

const broken = await findContentErrors(operator);
// Legal texts name the operator's facts, so they are checked once those can be read.
const legal =
  broken.length === 0 ? await checkLegal(operator(), new Date()) : { errors: [], late: [], notices: [] };
const missing = broken.length === 0 ? missingForMainland(operator()) : [];
const calendar = await checkCalendar(new Date());
const errors = [...broken, ...legal.errors, ...(await checkTechnologies()), ...calendar.errors];

const needs = missing.map(
  ({ field, why }) => `a production site in mainland China needs ${field} in ${env().OPERATOR_FILE}: ${why}.`,
);
// Only `npm run legal -- check` fails on these: the passing of time must not stop a server from being built.
const late = legal.late.map((error) => `overdue: ${describeContentError(error)}`);

// `npm run check` shows lines that begin like this also when all is in order.
for (const notice of [...needs, ...legal.notices, ...late, ...calendar.notices]) {
  console.log(`Note: ${notice.replaceAll('\n', ' ')}`);
}
for (const error of errors) console.error(describeContentError(error));
if (errors.length === 0) console.log('The content is in order.');
process.exitCode = errors.length === 0 ? 0 : 1;
