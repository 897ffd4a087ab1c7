// `npm run check`: everything fast that tells whether the source is in order.
import { requireSupportedNode } from './bootstrap/node-version.mjs';

requireSupportedNode();
void import('./bootstrap/enter.mjs').then(({ enter }) =>
  enter(() => import('./checks/check.mjs').then(({ check }) => check())),
);
