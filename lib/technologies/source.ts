import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_FOLDER } from '@/lib/content/files';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { type MdxSource, readMdx } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { type TechnologyFrontmatter, technologyFrontmatter } from './schema';

export const TECHNOLOGIES_FOLDER = path.join(CONTENT_FOLDER, 'technologies');

export type TechnologySource = { slug: string; texts: Record<Locale, MdxSource<TechnologyFrontmatter>> };

/** The folders under `content/technologies`, each one technology. */
export async function listSlugs(folder: string = TECHNOLOGIES_FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function technologyFile(slug: string, locale: Locale, folder: string = TECHNOLOGIES_FOLDER): string {
  return path.join(folder, slug, `${locale}.mdx`);
}

/** Reads one language of one technology. Throws BrokenContent. */
export function readTechnologyText(slug: string, locale: Locale, folder: string = TECHNOLOGIES_FOLDER) {
  return readMdx(technologyFile(slug, locale, folder), 'article', technologyFrontmatter);
}

/** Reads every technology in both languages. Throws BrokenContent at the first fault; `checkTechnologies` lists all. */
export async function readTechnologies(): Promise<TechnologySource[]> {
  const slugs = await listSlugs();
  return slugs.map((slug) => ({
    slug,
    texts: { zh: readTechnologyText(slug, 'zh'), en: readTechnologyText(slug, 'en') },
  }));
}

/** Reads only what stands above the texts, for whoever needs no more than names. Throws BrokenContent. */
export async function readTechnologyHeads(
  locale: Locale,
): Promise<(TechnologyFrontmatter & { slug: string })[]> {
  const slugs = await listSlugs();
  return slugs.map((slug) => ({
    slug,
    ...readFrontmatter(technologyFile(slug, locale), technologyFrontmatter).frontmatter,
  }));
}
