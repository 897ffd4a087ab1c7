import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the build leaves the address of our own script, under the project's root. */
export const SITE_SCRIPT_FILE = path.join('build', 'site-script.json');

export type SiteScript = {
  /** Its address; the name holds a hash of the content. */
  src: string;
  bytes: number;
};

let known: SiteScript | undefined;

/** The address of the one script that every page loads. Throws where it hasn't been built. */
export function siteScriptSrc(): string {
  known ??= read(path.join(process.cwd(), SITE_SCRIPT_FILE));
  return known.src;
}

function read(file: string): SiteScript {
  if (!existsSync(file))
    throw new Error('The site script is missing. Run the build, or start with: npm run dev');
  return JSON.parse(readFileSync(file, 'utf8')) as SiteScript;
}
