// `npm run dev`: the site with changes shown at once, for whoever works on it.
import { requireSupportedNode } from './bootstrap/node-version.mjs';

requireSupportedNode();
void import('./bootstrap/enter.mjs').then(({ enter }) =>
  enter(() => import('./bootstrap/develop.mjs').then(({ develop }) => develop())),
);
