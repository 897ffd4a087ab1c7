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

type VersionSource = MdxSource<VersionFrontmatter>;

/** Reads a text with given values for its facts. Throws BrokenContent when the file itself can't be read. */
export function readVersionText(folder: string, key: TextKey, values: Values): VersionText {
  return placeValues(key, readVersionSource(textFile(folder, key)), values);
}

/** Reads a text without the values of its facts. Throws BrokenContent. */
export function readVersionSource(file: string): VersionSource {
  return readMdx(file, 'legal', versionFrontmatter);
}

export function placeValues(key: TextKey, source: VersionSource, values: Values): VersionText {
  const { file, frontmatter, body, tree } = source;
  return { ...key, file, frontmatter, body, outline: readOutline(tree, values, file) };
}
