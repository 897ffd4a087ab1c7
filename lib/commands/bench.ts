// npm run bench [-- <part> …] [--small]: measures the production build, which is made where it is stale.
import { withLock } from './bootstrap/lock.mjs';
import { prepareBuild, prepareDependencies } from './bootstrap/prepare.mjs';
import { runTypeScript } from './bootstrap/run.mjs';

await withLock(async () => {
  await prepareDependencies({ withTools: true });
  await prepareBuild();
});
const { code } = await runTypeScript(['tests/bench/main.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
