import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { BrokenContent, type ContentError } from './content-error';

/**
 * Parses YAML (JSON is YAML too) through a zod schema. Throws BrokenContent with the line of each wrong value.
 * `firstLine` is the line of the file that the text begins on.
 */
export function parseYaml<Schema extends z.ZodType>(
  source: { file: string; text: string; firstLine: number },
  schema: Schema,
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + source.firstLine - 1;
  const syntax = document.errors.map((error): ContentError => ({
    file: source.file,
    line: lineAt(error.pos[0]),
    message: `This can't be read: ${firstSentence(error.message)}`,
    fix: 'Write one `name: value` a line, and put quotes round a value that holds a colon.',
  }));
  if (syntax.length > 0) throw new BrokenContent(syntax);

  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  throw new BrokenContent(
    parsed.error.issues.map((issue) => ({
      file: source.file,
      line: lineAt(offsetOf(document, issue.path)),
      message: `${issue.path.join('.') || 'The file'}: ${issue.message}.`,
      fix: 'Correct this value or add the missing one.',
    })),
  );
}

/** The offset of the value at a path, or of the nearest thing that holds it when the value itself is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function firstSentence(message: string): string {
  return message.split(/ at line|\n/)[0] ?? message;
}
