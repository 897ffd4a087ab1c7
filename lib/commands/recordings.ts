// npm run recordings [-- <trial> …]: runs the samples of the trials in the production build and keeps what comes out.
import { withLock } from './bootstrap/lock.mjs';
import { prepareBuild, prepareDependencies } from './bootstrap/prepare.mjs';
import { runTypeScript } from './bootstrap/run.mjs';

await withLock(async () => {
  await prepareDependencies({ withTools: true });
  await prepareBuild();
});
const { code } = await runTypeScript(['tests/recordings/main.ts', ...process.argv.slice(2)], { show: true });
process.exitCode = code;
