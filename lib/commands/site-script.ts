// Bundles our own script for `npm run dev`, where no build does it: `tsx lib/commands/site-script.ts`.
import path from 'node:path';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';

await bundleSiteScript(path.resolve(import.meta.dirname, '../..'));
