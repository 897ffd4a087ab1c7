import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keysUsedIn } from './usage';

/** Every key the site's code asks for; tests don't count. */
export function usedKeys(root: string): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    listSources(path.join(root, folder)).flatMap((file) => keysUsedIn(readFileSync(file, 'utf8'), file)),
  );
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](generated|commands)[\\/]/.test(file));
}
