import type { z } from 'zod';
import { BrokenContent } from './content-error';
import { readText, shownPath } from './files';
import { parseYaml } from './yaml';

const FENCE = '---';

export type Sourced<Frontmatter> = {
  frontmatter: Frontmatter;
  /** The text after the frontmatter, with blank lines in the frontmatter's place so that line numbers stay right. */
  body: string;
};

/** Reads a file's YAML frontmatter through a zod schema. Throws BrokenContent with file, line and what to do. */
export function readFrontmatter<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Sourced<z.infer<Schema>> {
  const lines = readText(file).split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end < 0) {
    throw new BrokenContent([
      {
        file: shownPath(file),
        line: 1,
        message: 'The facts at the top (frontmatter) are missing.',
        fix: 'Begin the file with a line of three hyphens, then `title: …` and so on, then three hyphens again.',
      },
    ]);
  }
  const text = lines.slice(1, end).join('\n');
  return {
    frontmatter: parseYaml({ file: shownPath(file), text, firstLine: 2 }, schema),
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}
