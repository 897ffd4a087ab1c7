// A version as data: sections, clauses and their text, read from the Markdown tree. Everything that shows, compares,
// hashes or checks a text starts here.
import type { ContentError } from '@/lib/content/content-error';
import { attributeOf, childrenOf, isElement, lineOf, type MdxNode, plainText } from '@/lib/content/mdx-node';
import { type Block, type Mentions, readBlocks, type ReadingContext } from './blocks';
import type { Values } from './schema';

export type Clause = {
  /** Stable for ever: `1.3`, `2.1.4`, `P4.2`. */
  id: string;
  line: number;
  /** The id of the clause that this one stands in. */
  parent: string | null;
  /** The section's place, from 1; 0 is what stands before the first heading. */
  section: number;
  /** True where any of its own blocks must stand out. */
  isHighlighted: boolean;
  blocks: Block[];
  /** Its own blocks, one a line, without those of the clauses in it. */
  text: string;
};

export type Section = {
  /** `section-3`; empty before the first heading. */
  anchor: string;
  /** As clause ids begin in it: `3`, `P3`. */
  label: string;
  title: string;
  line: number;
  /** In reading order, nested ones after the clause they stand in. */
  clauses: Clause[];
};

export type Outline = { sections: Section[]; clauses: Clause[]; mentions: Mentions; errors: ContentError[] };

type Reading = ReadingContext & { clauses: Clause[] };

/** Reads a text's structure. What is wrong with it is in `errors`; the rest is read as well as it can be. */
export function readOutline(tree: MdxNode, values: Values, file: string): Outline {
  const mentions: Mentions = { facts: [], tables: [], links: [], definitions: [] };
  const reading: Reading = { values, file, mentions, errors: [], clauses: [] };
  const sections: Section[] = [{ anchor: '', label: '', title: '', line: 1, clauses: [] }];
  for (const node of childrenOf(tree)) {
    if (node.type === 'heading') sections.push(newSection(node, sections.length));
    else if (isClause(node)) readClause(node, { section: sections.length - 1, parent: null }, reading);
    else refuseOutside(node, reading);
  }
  for (const clause of reading.clauses) sections[clause.section]?.clauses.push(clause);
  for (const section of sections) section.label = section.clauses[0]?.id.split('.')[0] ?? '';
  const [preamble, ...rest] = sections;
  return {
    sections: preamble && preamble.clauses.length > 0 ? sections : rest,
    clauses: reading.clauses,
    mentions,
    errors: reading.errors,
  };
}

function isClause(node: MdxNode): boolean {
  return isElement(node) && node.name === 'Clause';
}

function newSection(node: MdxNode, place: number): Section {
  return {
    anchor: sectionAnchor(place),
    label: '',
    title: plainText(node).trim(),
    line: lineOf(node),
    clauses: [],
  };
}

/** The anchor of a section by its place, from 1. */
export function sectionAnchor(place: number): string {
  return `section-${place}`;
}

function readClause(node: MdxNode, at: { section: number; parent: string | null }, reading: Reading): void {
  const id = attributeOf(node, 'id') ?? '';
  const clause: Clause = { id, line: lineOf(node), ...at, isHighlighted: false, blocks: [], text: '' };
  reading.clauses.push(clause);
  let nested = 0;
  for (const child of childrenOf(node)) {
    if (isClause(child)) {
      nested += 1;
      readClause(child, { section: at.section, parent: id }, reading);
    } else {
      if (nested > 0) refuseAfterNested(child, id, reading);
      clause.blocks.push(...readBlocks(child, false, reading));
    }
  }
  clause.isHighlighted = clause.blocks.some((block) => block.isHighlighted);
  clause.text = clause.blocks.map((block) => block.text).join('\n');
  if (clause.blocks.length === 0 && nested === 0) {
    reading.errors.push({
      file: reading.file,
      line: clause.line,
      message: `Clause ${id} is empty.`,
      fix: 'Write its text between <Clause …> and </Clause>, or remove the clause.',
    });
  }
}

function refuseOutside(node: MdxNode, { file, errors }: Reading): void {
  errors.push({
    file,
    line: lineOf(node),
    message: 'This text stands outside any clause.',
    fix: 'Put it between <Clause id="…"> and </Clause>.',
  });
}

function refuseAfterNested(node: MdxNode, id: string, { file, errors }: Reading): void {
  errors.push({
    file,
    line: lineOf(node),
    message: `Clause ${id} goes on after a clause that stands in it.`,
    fix: 'Move this text before the nested clauses, or give it a clause of its own.',
  });
}
