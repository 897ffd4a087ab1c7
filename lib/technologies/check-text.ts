import type { ContentError } from '@/lib/content/content-error';
import { readText } from '@/lib/content/files';
import { childrenOf, isElement, lineOf, type MdxNode, plainText } from '@/lib/content/mdx-node';
import type { MdxSource } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { linkProblem } from './links';
import type { TechnologyFrontmatter } from './schema';
import { HEADINGS, SECTIONS, sectionHeadings } from './sections';

export type ReadText = { slug: string; locale: Locale; source: MdxSource<TechnologyFrontmatter> };

/** One line of the list on a phone and of a search engine's result. In characters, spaces and signs included. */
const SUMMARY_MAX: Record<Locale, number> = { zh: 36, en: 110 };

/** The line of a fact in the frontmatter. */
export function lineOfFact({ source }: ReadText, name: keyof TechnologyFrontmatter): number {
  const lines = readText(source.file).split('\n');
  return lines.findIndex((line) => line.startsWith(`${name}:`)) + 1;
}

/** What is wrong with one language of one technology, taken by itself. */
export function checkText(text: ReadText, slugs: readonly string[]): ContentError[] {
  return [
    ...checkSummary(text),
    ...checkRelated(text, slugs),
    ...checkHeadings(text),
    ...checkNotes(text),
    ...checkLinks(text, slugs),
  ];
}

function checkSummary(text: ReadText): ContentError[] {
  const { locale, source } = text;
  const length = Array.from(source.frontmatter.summary).length;
  if (length <= SUMMARY_MAX[locale]) return [];
  return [
    {
      file: source.file,
      line: lineOfFact(text, 'summary'),
      message: `The summary has ${length} characters.`,
      fix: `Shorten it to ${SUMMARY_MAX[locale]}: what the technology does to what.`,
    },
  ];
}

function checkRelated(text: ReadText, slugs: readonly string[]): ContentError[] {
  const { slug, source } = text;
  return source.frontmatter.related
    .filter((related) => related === slug || !slugs.includes(related))
    .map((related) => ({
      file: source.file,
      line: lineOfFact(text, 'related'),
      message:
        related === slug
          ? 'related names the technology itself.'
          : `related: there is no technology ${related}.`,
      fix: `Name two or three others of: ${slugs.filter((other) => other !== slug).join(', ')}.`,
    }));
}

function checkHeadings({ locale, source }: ReadText): ContentError[] {
  const headings = sectionHeadings(source.tree);
  const expected = SECTIONS.map((section) => HEADINGS[locale][section]);
  const wrong = expected.findIndex(
    (words, index) => headings[index] === undefined || plainText(headings[index]) !== words,
  );
  const index = wrong < 0 ? expected.length : wrong;
  if (wrong < 0 && headings.length === expected.length) return [];
  const found = headings[index];
  return [
    {
      file: source.file,
      line: found ? lineOf(found) : lastLine(source.tree),
      message: found
        ? `The heading “${plainText(found)}” doesn't stand here.`
        : `The heading “${expected[index] ?? ''}” is missing.`,
      fix: `The headings are, in this order: ${expected.join(' / ')}.`,
    },
  ];
}

function checkNotes({ source }: ReadText): ContentError[] {
  const notes = findNodes(source.tree, (node) => isElement(node) && node.name === 'Note');
  return notes.slice(1).map((note) => ({
    file: source.file,
    line: lineOf(note),
    message: 'There is a second <Note>.',
    fix: 'Keep the one that matters most and make the other a paragraph.',
  }));
}

function checkLinks({ source }: ReadText, slugs: readonly string[]): ContentError[] {
  return findNodes(source.tree, (node) => node.type === 'link').flatMap((link) => {
    const problem = linkProblem(link.url ?? '', slugs);
    return problem ? [{ file: source.file, line: lineOf(link), ...problem }] : [];
  });
}

function findNodes(node: MdxNode, wanted: (node: MdxNode) => boolean): MdxNode[] {
  return [...(wanted(node) ? [node] : []), ...childrenOf(node).flatMap((child) => findNodes(child, wanted))];
}

function lastLine(tree: MdxNode): number {
  const last = childrenOf(tree).at(-1);
  return last ? lineOf(last) : 1;
}
