import { statSync } from 'node:fs';
import { shownPath } from '@/lib/content/files';
import { type MdxSource, readMdx } from '@/lib/content/mdx';
import { type Outline, readOutline } from './outline';
import { textFile, type TextKey } from './places';
import { type Values, versionFrontmatter, type VersionFrontmatter } from './schema';

/** One text of one version, with every fact in its place. */
export type VersionText = TextKey & {
  /** As messages show it. */
  file: string;
  frontmatter: VersionFrontmatter;
  outline: Outline;
  /** The MDX, for whoever draws it. */
  body: string;
};

type Source = MdxSource<VersionFrontmatter>;

const sources = new Map<string, { changedAt: number; source: Source }>();

/** Reads a text with given values for its facts. Throws BrokenContent when the file itself can't be read. */
export function readVersionText(folder: string, key: TextKey, values: Values): VersionText {
  const { frontmatter, tree, body, file } = readSource(textFile(folder, key));
  return { ...key, file, frontmatter, body, outline: readOutline(tree, values, file) };
}

/** A build draws each text several times; parsing it once is enough as long as the file stays the same. */
function readSource(file: string): Source {
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const known = sources.get(file);
  if (known?.changedAt === changedAt) return known.source;
  const source = { ...readMdx(file, 'legal', versionFrontmatter), file: shownPath(file) };
  sources.set(file, { changedAt, source });
  return source;
}
