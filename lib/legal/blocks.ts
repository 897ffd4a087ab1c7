// The blocks of a clause as plain text: paragraphs, list items and tables, each with whether it must stand out.
import type { ContentError } from '@/lib/content/content-error';
import { attributeOf, childrenOf, lineOf, type MdxNode, plainText } from '@/lib/content/mdx-node';
import type { Values, ValuesTable } from './schema';

export type Block = { kind: 'paragraph' | 'item' | 'table'; text: string; isHighlighted: boolean };

type Mention = { name: string; line: number };

/** What a text names, with the lines it does so on. */
export type Mentions = { facts: Mention[]; tables: Mention[]; links: Mention[]; definitions: Mention[] };

export type ReadingContext = { values: Values; file: string; mentions: Mentions; errors: ContentError[] };

/** Reads one node inside a clause. */
export function readBlocks(node: MdxNode, isHighlighted: boolean, reading: ReadingContext): Block[] {
  if (node.type === 'paragraph') {
    return [{ kind: 'paragraph', text: tidy(readInline(node, reading)), isHighlighted }];
  }
  if (node.type === 'list')
    return readItems(node, '', reading).map((text) => ({ kind: 'item', text, isHighlighted }));
  if (node.name === 'Table') return [{ kind: 'table', text: readTable(node, reading), isHighlighted }];
  if (node.name === 'Highlight' && !isHighlighted) {
    return childrenOf(node).flatMap((child) => readBlocks(child, true, reading));
  }
  reading.errors.push({ file: reading.file, line: lineOf(node), ...misplaced(node, isHighlighted) });
  return [];
}

/** A generated table as text: caption, then columns and rows with tabs between cells; or the sentence for none. */
export function tableText({ caption, columns, rows, none }: ValuesTable): string {
  if (rows.length === 0 && none !== undefined) return none;
  return [caption, ...[columns, ...rows].map((cells) => cells.map(tidy).join('\t'))].join('\n');
}

function misplaced(node: MdxNode, isHighlighted: boolean): Pick<ContentError, 'message' | 'fix'> {
  if (node.name === 'Clause' && isHighlighted) {
    return {
      message: 'A clause stands inside <Highlight>.',
      fix: 'Close </Highlight> before it, and give the nested clause a <Highlight> of its own.',
    };
  }
  if (node.type === 'heading') {
    return { message: 'A heading stands inside a clause.', fix: 'Close </Clause> before the heading.' };
  }
  return {
    message: `<${node.name ?? node.type}> can't stand here.`,
    fix: 'Move it directly into the clause.',
  };
}

function readItems(list: MdxNode, indent: string, reading: ReadingContext): string[] {
  const first = list.start ?? 1;
  return childrenOf(list).flatMap((item, index) => {
    const marker = list.ordered ? `${first + index}. ` : '- ';
    return childrenOf(item).flatMap((child, place) => {
      if (child.type === 'list') return readItems(child, `${indent}  `, reading);
      if (child.type === 'paragraph') {
        return [indent + (place === 0 ? marker : '  ') + tidy(readInline(child, reading))];
      }
      readBlocks({ ...child, type: 'misplaced' }, true, reading);
      return [];
    });
  });
}

function readInline(node: MdxNode, reading: ReadingContext): string {
  if (node.type === 'text') return node.value ?? '';
  const { mentions } = reading;
  if (node.type === 'link') mentions.links.push({ name: node.url ?? '', line: lineOf(node) });
  if (node.name === 'Definition') mentions.definitions.push({ name: plainText(node), line: lineOf(node) });
  if (node.name === 'Fact') return readFact(node, reading);
  return childrenOf(node)
    .map((child) => readInline(child, reading))
    .join('');
}

function readFact(node: MdxNode, reading: ReadingContext): string {
  const { values, mentions } = reading;
  const name = attributeOf(node, 'name') ?? '';
  mentions.facts.push({ name, line: lineOf(node) });
  return lookUp({ kind: 'fact', name, line: lineOf(node) }, values.facts, reading) ?? '';
}

function readTable(node: MdxNode, reading: ReadingContext): string {
  const { values, mentions } = reading;
  const name = attributeOf(node, 'name') ?? '';
  mentions.tables.push({ name, line: lineOf(node) });
  const table = lookUp({ kind: 'table', name, line: lineOf(node) }, values.tables, reading);
  return table ? tableText(table) : '';
}

function lookUp<Value>(
  { kind, name, line }: Mention & { kind: 'fact' | 'table' },
  values: Record<string, Value>,
  { file, errors }: ReadingContext,
): Value | undefined {
  if (Object.hasOwn(values, name)) return values[name];
  errors.push({
    file,
    line,
    message: `There is no ${kind} named “${name}”.`,
    fix: `Use one of: ${Object.keys(values).join(', ')}.`,
  });
  return undefined;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
