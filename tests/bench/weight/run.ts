// What a first visit to each prerendered page weighs, from the build's own files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPagesFile } from '@/lib/routing/pages-file';
import { weighPage, type PageWeight } from './page-weight';

export type WeightResult = { pages: (PageWeight & { path: string; route: string })[] };

export function weighPages(root: string): WeightResult {
  const { pages } = readPagesFile(root);
  return {
    pages: Object.entries(pages).map(([pathname, { file, route }]) => ({
      path: pathname,
      route,
      ...weighPage(root, readFileSync(path.join(root, file), 'utf8')),
    })),
  };
}
