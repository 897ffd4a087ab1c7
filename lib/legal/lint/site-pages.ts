import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_FOLDER } from '@/lib/content/files';
import { isSection, splitPath } from '@/lib/routing/paths';
import type { DocumentsFile, Lock } from '../schema';

/** Whether this site answers a path, given without its language: it does, it will (a section of the site's plan), or not. */
export type PageFinder = (pathname: string) => 'there' | 'planned' | 'none';

/** Knows the pages from the folders of `app`, and the legal documents from what is listed and published. */
export function findPagesIn(
  { documents }: DocumentsFile,
  lock: Lock,
  app: string = path.resolve('app/[locale]'),
): PageFinder {
  const patterns = routeFolders(app);
  return (pathname) => {
    const segments = splitPath(pathname);
    if (segments[0] === 'legal' && segments.length > 1) {
      const [, document = '', version] = segments;
      const isListed = documents.some((listed) => listed.document === document);
      const isThere = version === undefined || Object.hasOwn(lock[document] ?? {}, version);
      return isListed && isThere && segments.length < 4 ? 'there' : 'none';
    }
    if (segments[0] === 'technologies' && segments.length === 2) {
      return existsSync(path.join(CONTENT_FOLDER, pathname)) ? 'there' : 'none';
    }
    if (patterns.some((pattern) => matches(pattern, segments))) return 'there';
    return isSection(segments[0]) && !patterns.some((pattern) => pattern[0] === segments[0])
      ? 'planned'
      : 'none';
  };
}

function routeFolders(app: string): string[][] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const segments = file.split(path.sep);
    return segments.pop() === 'page.tsx' && !segments.some((name) => name.startsWith('[...'))
      ? [segments]
      : [];
  });
}

function matches(pattern: string[], segments: string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((name, place) => name.startsWith('[') || name === segments[place])
  );
}
