// Bundles the module that every page loads, for `npm run dev`: `tsx lib/commands/site-script.ts`.
import path from 'node:path';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';

const { src, bytes } = await bundleSiteScript(path.resolve(import.meta.dirname, '../..'));
console.log(`${src}, ${bytes} bytes.`);
