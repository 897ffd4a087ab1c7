import { createProcessor, evaluate } from '@mdx-js/mdx';
import * as jsxRuntime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import type { z } from 'zod';
import { ALLOWLISTS, type AllowlistName } from './allowlists';
import { BrokenContent, type ContentError } from './content-error';
import { shownPath } from './files';
import { readFrontmatter } from './frontmatter';
import type { MdxNode } from './mdx-node';
import { findForbidden } from './mdx-rules';

export type MdxSource<Frontmatter> = { file: string; frontmatter: Frontmatter; body: string; tree: MdxNode };

export type MdxContent = Awaited<ReturnType<typeof evaluate>>['default'];

/** What is drawn for each component of the allowlist and each piece of Markdown. */
export type MdxComponents = NonNullable<Parameters<MdxContent>[0]['components']>;

/** Reads an MDX file and holds it to an allowlist, without compiling it. Throws BrokenContent. */
export function readMdx<Schema extends z.ZodType>(
  file: string,
  allow: AllowlistName,
  schema: Schema,
): MdxSource<z.infer<Schema>> {
  const { frontmatter, body } = readFrontmatter(file, schema);
  const tree = parseBody(shownPath(file), body);
  const errors = findForbidden(tree, ALLOWLISTS[allow], shownPath(file));
  if (errors.length > 0) throw new BrokenContent(errors);
  return { file: shownPath(file), frontmatter, body, tree };
}

/**
 * Compiles what `readMdx` returned into a component; pass it the components of the allowlist. `prepare` may change the
 * tree first, for instance to number headings. It runs code made from the text, which is safe because `readMdx` has
 * refused everything that could be code.
 */
export async function compileMdx(body: string, prepare?: (tree: MdxNode) => void): Promise<MdxContent> {
  const { default: Content } = await evaluate(body, {
    ...jsxRuntime,
    remarkPlugins: prepare ? [remarkGfm, () => prepare] : [remarkGfm],
  });
  return Content;
}

const parser = createProcessor({ remarkPlugins: [remarkGfm] });

function parseBody(file: string, body: string): MdxNode {
  try {
    return parser.parse(body);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    throw new BrokenContent([{ file, line: lineOfSyntaxError(error), ...explain(error) }]);
  }
}

type SyntaxMessage = { reason: string; ruleId?: string; line?: number };

function isSyntaxError(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** A tag that is never closed carries its line in the words only: `<Clause>` (12:1-12:16). */
function lineOfSyntaxError({ line, reason }: SyntaxMessage): number {
  return line ?? Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1);
}

function explain({ ruleId, reason }: SyntaxMessage): Pick<ContentError, 'message' | 'fix'> {
  if (ruleId === 'end-tag-mismatch') {
    return {
      message: reason.replaceAll('`', ''),
      fix: 'Close each component in the order it was opened: <Clause id="…"> … </Clause>.',
    };
  }
  if (ruleId === 'acorn') {
    return {
      message: 'This reads as program code (curly brackets, or a line that begins with import or export).',
      fix: 'Write the text itself; use round brackets for an aside and other words to begin the line.',
    };
  }
  return {
    message: `This can't be read: ${reason.split(' (note')[0]}.`,
    fix: 'Don’t write < or { in the text. Links are written [words](address), and comments are not allowed.',
  };
}
