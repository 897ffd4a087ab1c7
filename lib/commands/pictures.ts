// npm run pictures [-- <part of a name> …]: pictures of every page and state of the production build, in build/pictures.
import { withLock } from './bootstrap/lock.mjs';
import { prepareBuild, prepareDependencies } from './bootstrap/prepare.mjs';
import { runTypeScript } from './bootstrap/run.mjs';

await withLock(async () => {
  await prepareDependencies({ withTools: true });
  await prepareBuild();
});
const { code } = await runTypeScript(['tests/pictures/main.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
