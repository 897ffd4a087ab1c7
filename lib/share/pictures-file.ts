import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@/lib/i18n/locales';

/** Where the build leaves the addresses of the share pictures, under the project's root. */
export const PICTURES_FILE = path.join('build', 'share-pictures.json');

/** Addresses by `pictureKey`; the names hold a hash of what is drawn. */
export type PicturesFile = Record<string, string>;

/** A public path in a language: `/zh/technologies`. */
export function pictureKey(locale: Locale, publicPath: string): string {
  return `/${locale}${publicPath}`;
}

let known: PicturesFile | undefined;

/** Reads what the build drew; undefined where nothing is built. */
export function readPicturesFile(root: string): PicturesFile | undefined {
  const file = path.join(root, PICTURES_FILE);
  if (!known && existsSync(file)) known = JSON.parse(readFileSync(file, 'utf8')) as PicturesFile;
  return known;
}
