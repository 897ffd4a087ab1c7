// A version's file line by line, as an editor sees it: what each line is, which clause it stands in, and its plain words.
import type { Spot } from './finding';

export type SourceLine = {
  file: string;
  /** From 1. */
  line: number;
  kind: 'facts' | 'heading' | 'text' | 'markup' | 'blank';
  raw: string;
  /** Without tags, links and list marks. A fact is one U+FFFC, because its value isn't the editor's to mend. */
  words: string;
  /** The innermost clause that it stands in. */
  clause: string | null;
  isHighlighted: boolean;
};

/** Lines of text that belong together: one paragraph, or one item of a list. `line` is the first. */
export type Paragraph = Omit<SourceLine, 'kind'>;

const FACT = '\uFFFC';
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** Takes the whole file, with any line ends. */
export function readSourceLines(file: string, source: string): SourceLine[] {
  const lines = source.split(/\r\n?|\n/);
  const bodyStart = lines.indexOf('---', 1);
  const clauses: string[] = [];
  let isHighlighted = false;
  return lines.map((raw, index) => {
    const tag = raw.trim();
    const opened = /^<Clause id="([^"]*)">$/.exec(tag)?.[1];
    if (opened !== undefined) clauses.push(opened);
    if (tag === '<Highlight>') isHighlighted = true;
    const kind = index <= bodyStart ? 'facts' : kindOf(tag);
    const read = { file, line: index + 1, kind, raw, clause: clauses.at(-1) ?? null, isHighlighted };
    if (tag === '</Clause>') clauses.pop();
    if (tag === '</Highlight>') isHighlighted = false;
    return { ...read, words: kind === 'facts' ? raw : wordsOf(raw) };
  });
}

export function paragraphsOf(lines: readonly SourceLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: SourceLine | undefined;
  for (const line of lines) {
    const open = last?.kind === 'text' && !ITEM.test(line.raw) ? paragraphs.at(-1) : undefined;
    if (line.kind === 'text' && open) {
      open.words += ` ${line.words}`;
      open.raw += ` ${line.raw}`;
    } else if (line.kind === 'text') paragraphs.push({ ...line });
    last = line;
  }
  return paragraphs;
}

/** Where a value stands at the top of a file, or the first line where it doesn't. */
export function factLine(lines: readonly SourceLine[], name: string): Spot {
  const found = lines.find(({ kind, raw }) => kind === 'facts' && raw.startsWith(`${name}:`)) ?? lines[0];
  return { file: found?.file ?? '', line: found?.line ?? 1, clause: null };
}

function kindOf(trimmed: string): SourceLine['kind'] {
  if (trimmed === '') return 'blank';
  if (/^#+ /.test(trimmed)) return 'heading';
  if (/^<\/?[A-Z][^<]*>$/.test(trimmed)) return 'markup';
  return 'text';
}

function wordsOf(raw: string): string {
  return raw
    .replace(ITEM, '')
    .replace(/^#+ /, '')
    .replace(/<Fact [^>]*\/>/g, FACT)
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .trim();
}
