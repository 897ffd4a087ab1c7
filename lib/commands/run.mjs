// `npm run db -- migrate` and the like: runs lib/commands/<name>.ts with what it needs in place.
import { requireSupportedNode } from './bootstrap/node-version.mjs';

requireSupportedNode();
void import('./bootstrap/enter.mjs').then(({ enter }) =>
  enter(() => import('./bootstrap/run-command.mjs').then(({ runNamed }) => runNamed(process.argv.slice(2)))),
);
