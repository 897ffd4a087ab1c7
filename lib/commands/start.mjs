// `npm start`: everything from a fresh clone to a running production server.
import { requireSupportedNode } from './bootstrap/node-version.mjs';

requireSupportedNode();
void import('./bootstrap/enter.mjs').then(({ enter }) =>
  enter(() => import('./bootstrap/serve.mjs').then(({ serve }) => serve())),
);
