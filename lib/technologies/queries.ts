import { compileMdx, type MdxContent } from '@/lib/content/mdx';
import { plainText } from '@/lib/content/mdx-node';
import { onceUnlessDeveloping } from '@/lib/core/once';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import type { SearchText } from './match';
import { byKind } from './rules';
import type { TechnologyFrontmatter } from './schema';
import { searchTextOf } from './search';
import { anchorSections, proseOf, sectionHeadings } from './sections';
import { readTechnologies, readTechnologyHeads, type TechnologySource } from './source';

/** One technology in one language, without its text. */
export type Technology = TechnologyFrontmatter & {
  slug: string;
  /** The five headings of its text, in the order of SECTIONS. */
  headings: string[];
  searchText: SearchText;
};

/** What a list of choices needs. */
export type TechnologyName = Pick<Technology, 'slug' | 'title'>;

type Catalogue = { sources: Map<string, TechnologySource>; lists: Record<Locale, Technology[]> };

const catalogue = onceUnlessDeveloping(readCatalogue);

async function readCatalogue(): Promise<Catalogue> {
  const sources = await readTechnologies();
  const listIn = (locale: Locale) => sources.map((source) => toTechnology(source, locale)).sort(byKind);
  return {
    sources: new Map(sources.map((source) => [source.slug, source])),
    lists: { zh: listIn('zh'), en: listIn('en') },
  };
}

function toTechnology({ slug, texts }: TechnologySource, locale: Locale): Technology {
  const { frontmatter, tree } = texts[locale];
  const other = texts[otherLocale(locale)].frontmatter;
  return {
    ...frontmatter,
    slug,
    headings: sectionHeadings(tree).map(plainText),
    searchText: searchTextOf({
      ...frontmatter,
      body: proseOf(tree),
      otherNames: [other.title, ...other.keywords],
    }),
  };
}

/** Every technology in the order of the list, the same in both languages. Throws BrokenContent. */
export async function listTechnologies(locale: Locale): Promise<Technology[]> {
  const { lists } = await catalogue();
  return lists[locale];
}

/** Slug and title of every technology in the order of the list, without reading their texts. Throws BrokenContent. */
export const listTechnologyNames = onceUnlessDeveloping(readNames);

async function readNames(locale: Locale): Promise<TechnologyName[]> {
  const heads = await readTechnologyHeads(locale);
  return heads.sort(byKind).map(({ slug, title }) => ({ slug, title }));
}

/** The technology with this slug, or null; the slug may be anything somebody sent. */
export async function findTechnology(slug: string, locale: Locale): Promise<Technology | null> {
  const technologies = await listTechnologies(locale);
  return technologies.find((technology) => technology.slug === slug) ?? null;
}

/** The text of a technology, to be drawn with the components of the article allowlist. Throws on an unknown slug. */
export async function compileTechnologyText(slug: string, locale: Locale): Promise<MdxContent> {
  const { sources } = await catalogue();
  const source = sources.get(slug);
  if (!source) throw new Error('No technology has this slug');
  return compileMdx(source.texts[locale].body, anchorSections);
}
