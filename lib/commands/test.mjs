// `npm test`: the checks, and every test of every kind.
import { requireSupportedNode } from './bootstrap/node-version.mjs';

requireSupportedNode();
void import('./bootstrap/enter.mjs').then(({ enter }) =>
  enter(() => import('./checks/test-all.mjs').then(({ testAll }) => testAll()), { settings: false }),
);
