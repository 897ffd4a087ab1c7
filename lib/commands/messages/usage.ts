// Which messages the code asks for, read from its syntax: `t('title')` with `t = useTranslations('home')` is `home.title`.
import ts from 'typescript';

/** Calls that make a translator. */
const MAKERS = new Set(['useTranslations', 'getTranslations', 'createTranslator']);

/** Ways of asking one: `t('…')`, `t.rich('…')`. */
const METHODS = new Set(['rich', 'markup', 'raw', 'has']);

/** A translator handed to a function is named `t`, or `t` and its domain: `tSite`. */
const TRANSLATOR = /^t([A-Z]\w*)?$/;

/**
 * The keys a file asks for. A computed part is written `*`: t(`errors.${code}`) is `contact.errors.*`, and a translator
 * that was handed in from elsewhere may be of any group: `*.title`. Where a key is a variable, every text of the file
 * may be it.
 */
export function keysUsedIn(source: string, fileName: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const groups = translatorsOf(file);
  const keys = new Set<string>();
  const texts = textsOf(file);
  visit(file, (node) => {
    const asked = askedBy(node, groups);
    if (!asked) return;
    const patterns = patternsOf(asked.key) ?? texts;
    for (const group of groups.get(asked.name) ?? ['*']) {
      for (const pattern of patterns) keys.add(group ? `${group}.${pattern}` : pattern);
    }
  });
  return [...keys];
}

/** Names bound to translators in this file, each with the groups they are of. */
function translatorsOf(file: ts.SourceFile): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  visit(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    const call = ts.isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer;
    if (!ts.isCallExpression(call) || !MAKERS.has(call.expression.getText(file))) return;
    groups.set(node.name.text, [...(groups.get(node.name.text) ?? []), groupOf(call)]);
  });
  return groups;
}

function groupOf(call: ts.CallExpression): string {
  const [argument] = call.arguments;
  if (argument === undefined) return '';
  if (!ts.isObjectLiteralExpression(argument)) return patternsOf(argument)?.[0] ?? '*';
  const namespace = argument.properties.find((entry) => entry.name?.getText() === 'namespace');
  if (namespace === undefined) return '';
  return ts.isPropertyAssignment(namespace) ? (patternsOf(namespace.initializer)?.[0] ?? '*') : '*';
}

function askedBy(node: ts.Node, groups: Map<string, string[]>) {
  if (!ts.isCallExpression(node)) return undefined;
  const [key] = node.arguments;
  const { expression } = node;
  const target =
    ts.isPropertyAccessExpression(expression) && METHODS.has(expression.name.text)
      ? expression.expression
      : expression;
  if (key === undefined || !ts.isIdentifier(target)) return undefined;
  if (!groups.has(target.text) && !TRANSLATOR.test(target.text)) return undefined;
  return { name: target.text, key };
}

/** The keys an expression may stand for, or undefined when it doesn't say. */
function patternsOf(expression: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
    return patternsOf(expression.expression);
  if (ts.isTemplateExpression(expression)) {
    return [expression.head.text + expression.templateSpans.map((span) => `*${span.literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(expression)) {
    const branches = [patternsOf(expression.whenTrue), patternsOf(expression.whenFalse)];
    return branches.every((branch) => branch !== undefined) ? branches.flat() : undefined;
  }
  return undefined;
}

function textsOf(file: ts.SourceFile): string[] {
  const texts = new Set<string>();
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node) && /^[A-Za-z][\w.-]*$/.test(node.text)) texts.add(node.text);
  });
  return [...texts];
}

function visit(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  ts.forEachChild(node, (child) => visit(child, act));
}
