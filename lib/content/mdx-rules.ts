// Editors are not developers: MDX holds Markdown and a few named components, never code or raw HTML.
import type { Allowlist, ComponentRule } from './allowlists';
import type { ContentError } from './content-error';
import { childrenOf, isElement, lineOf, type MdxNode } from './mdx-node';

type Problem = Pick<ContentError, 'message' | 'fix'>;

const MARKDOWN_PROBLEMS: Record<string, Problem> = {
  mdxjsEsm: {
    message: '`import` and `export` are not allowed here.',
    fix: 'Remove the line; components are there without importing them. A sentence may not begin with these words.',
  },
  mdxFlowExpression: expressionProblem(),
  mdxTextExpression: expressionProblem(),
  image: { message: 'Pictures are not allowed here.', fix: 'Say it in words, and remove the picture.' },
  emphasis: {
    message: 'Italics are not used here.',
    fix: 'Use **two asterisks** for what must stand out, or none.',
  },
};

function expressionProblem(): Problem {
  return {
    message: 'Text in curly brackets is not allowed here.',
    fix: 'Write the text itself, or a fact as <Fact name="…"/>; use round brackets for an aside.',
  };
}

/** Everything in a Markdown tree that the allowlist doesn't name, with the line and what to write instead. */
export function findForbidden(tree: MdxNode, allow: Allowlist, file: string): ContentError[] {
  const problem = problemOf(tree, allow);
  const own = problem ? [{ file, line: lineOf(tree), ...problem }] : [];
  return [...own, ...childrenOf(tree).flatMap((child) => findForbidden(child, allow, file))];
}

function problemOf(node: MdxNode, allow: Allowlist): Problem | null {
  if (isElement(node)) return elementProblem(node, allow);
  if (node.type === 'heading' && !allow.headings.includes(node.depth ?? 0)) {
    const marks = allow.headings.map((depth) => `\`${'#'.repeat(depth)}\``).join(' or ');
    return { message: 'A heading of this level is not allowed here.', fix: `Begin headings with ${marks}.` };
  }
  if (allow.markdown.includes(node.type)) return null;
  return (
    MARKDOWN_PROBLEMS[node.type] ?? {
      message: `This kind of Markdown (${node.type}) is not allowed here.`,
      fix: 'Use paragraphs, headings, lists, **strong** words and links.',
    }
  );
}

function elementProblem(node: MdxNode, allow: Allowlist): Problem | null {
  const name = node.name ?? '';
  const rule = Object.hasOwn(allow.components, name) ? allow.components[name] : undefined;
  if (!rule) return unknownElement(name, allow);
  return attributeProblem(node, name, rule) ?? placeProblem(node, name, rule);
}

function unknownElement(name: string, allow: Allowlist): Problem {
  const known = Object.keys(allow.components)
    .map((component) => `<${component}>`)
    .join(', ');
  if (/^[A-Z]/.test(name))
    return { message: `There is no component <${name}> here.`, fix: `Use one of ${known}.` };
  return {
    message: `HTML (<${name}>) is not allowed here.`,
    fix: `Write Markdown instead: a blank line between paragraphs, **strong**, [words](address), or one of ${known}.`,
  };
}

function attributeProblem(node: MdxNode, name: string, rule: ComponentRule): Problem | null {
  const given = node.attributes ?? [];
  const wrong = given.find((attribute) => !rule.attributes.includes(attribute.name ?? ''));
  const usage = `<${[name, ...rule.attributes.map((attribute) => `${attribute}="…"`)].join(' ')}>`;
  if (wrong) return { message: `<${name}> doesn't take ${wrong.name ?? 'this'}.`, fix: `Write ${usage}.` };
  const missing = rule.attributes.find(
    (attribute) =>
      !given.some(({ name: own, value }) => own === attribute && typeof value === 'string' && value),
  );
  if (missing) return { message: `<${name}> needs ${missing}, as text in quotes.`, fix: `Write ${usage}.` };
  return null;
}

function placeProblem(node: MdxNode, name: string, rule: ComponentRule): Problem | null {
  if (rule.place === 'block' && node.type === 'mdxJsxTextElement') {
    return {
      message: `<${name}> stands inside a line of text.`,
      fix: `Put <${name}> on a line of its own, with a blank line before and after it.`,
    };
  }
  if (rule.place === 'sentence' && node.type === 'mdxJsxFlowElement') {
    return {
      message: `<${name}> stands on a line of its own.`,
      fix: `Put <${name}> into the sentence that it belongs to, after at least one word.`,
    };
  }
  if (rule.empty && childrenOf(node).length > 0) {
    return { message: `<${name}> can't hold text.`, fix: `Close it at once: <${name} …/>.` };
  }
  return null;
}
