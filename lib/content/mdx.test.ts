import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { AllowlistName } from './allowlists';
import { BrokenContent, type ContentError } from './content-error';
import { compileMdx, readMdx } from './mdx';

const schema = z.strictObject({ title: z.string().min(1) });

function aFile(body: string, head = 'title: Sample'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mdx-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'sample.mdx');
  writeFileSync(file, `---\n${head}\n---\n\n${body}\n`);
  return file;
}

function errorsOf(body: string, allow: AllowlistName = 'legal', head?: string): ContentError[] {
  try {
    readMdx(aFile(body, head), allow, schema);
    return [];
  } catch (error) {
    if (error instanceof BrokenContent) return error.errors;
    throw error;
  }
}

describe('MDX', () => {
  // The body begins on line 5; each fault stands two lines below that.
  it.each([
    ['an import', "import x from 'y'", '`import` and `export` are not allowed', 'Remove the line'],
    ['an export', 'export const x = 1', '`import` and `export` are not allowed', 'Remove the line'],
    ['a sentence that reads as an import', 'import of goods', 'reads as program code', 'other words'],
    ['an expression in a sentence', 'Costs {1 + 1} yuan', 'curly brackets', '<Fact name="…"/>'],
    ['an expression of its own', '{process.exit()}', 'curly brackets', 'round brackets'],
    ['half an expression', 'Costs { yuan', "This can't be read", 'Don’t write < or {'],
    ['a block of HTML', '<div>\n\nx\n\n</div>', 'HTML (<div>) is not allowed', 'Write Markdown instead'],
    ['HTML in a sentence', 'A <b>word</b>', 'HTML (<b>) is not allowed', '**strong**'],
    ['a script', '<script>alert(1)</script>', 'HTML (<script>) is not allowed', 'Write Markdown instead'],
    ['a fragment', '<>x</>', 'HTML (<>) is not allowed', 'Write Markdown instead'],
    ['a comment', '<!-- later -->', "This can't be read", 'comments are not allowed'],
    ['an unknown component', '<Chart id="1"/>', 'no component <Chart>', '<Clause>, <Highlight>, <Table>'],
    ['a property of objects as component', '<constructor/>', 'is not allowed', 'Write Markdown instead'],
    ['an attribute that is an expression', '<Table name={x}/>', '<Table> needs name', '<Table name="…">'],
    ['a spread attribute', '<Table {...x}/>', "<Table> doesn't take", '<Table name="…">'],
    ['an unknown attribute', '<Table name="a" onclick="x"/>', "<Table> doesn't take onclick", 'Write <Table'],
    [
      'a component that is never closed',
      '<Highlight>\n\nx',
      'Expected a closing tag',
      'Close each component',
    ],
    ['components closed in the wrong order', '<Highlight>\n\n</Clause>', 'closing tag', 'in the order'],
    ['a block inside a line', 'x <Highlight>y</Highlight>', 'inside a line of text', 'line of its own'],
    ['a fact on a line of its own', '<Fact name="a"/>', 'on a line of its own', 'into the sentence'],
    [
      'text in a component that holds none',
      'x <Fact name="a">y</Fact>',
      "can't hold text",
      'Close it at once',
    ],
    ['a first-level heading', '# x', 'heading of this level', '`##`'],
    ['a picture', '![x](y.png)', 'Pictures are not allowed', 'in words'],
    ['italics', '*x*', 'Italics are not used', '**two asterisks**'],
  ])('refuses %s with its line and what to write instead', (_name, fault, message, fix) => {
    const [error] = errorsOf(`Fine.\n\n${fault}`);
    const isNamedByItsEnd = fault === '<Highlight>\n\n</Clause>' || fault === 'Costs { yuan';
    expect(error?.message).toContain(message);
    expect(error?.fix).toContain(fix);
    if (!isNamedByItsEnd) expect(error?.line).toBe(7);
    expect(error?.file).toMatch(/sample\.mdx$/);
  });

  it('reports every forbidden thing of a file at once', () => {
    expect(errorsOf('*x*\n\n{y}\n\n<div/>').map(({ line }) => line)).toEqual([5, 7, 9]);
  });

  it('allows in an article what a legal text may not hold, and the other way round', () => {
    const table = '| a | b |\n| - | - |\n| 1 | 2 |';
    expect(errorsOf(table, 'article')).toEqual([]);
    expect(errorsOf(table, 'legal')).not.toEqual([]);
    expect(errorsOf('<Note>\n\nx\n\n</Note>', 'article')).toEqual([]);
    expect(errorsOf('<Highlight>\n\nx\n\n</Highlight>', 'article')).not.toEqual([]);
  });

  it.each([
    ['title: 3', 2, 'title: Invalid input'],
    ['title: [', 2, "This can't be read"],
    ['titel: x', 2, 'title: Invalid input'],
    ['title: x\n\nextra: y', 4, 'Unrecognized key'],
  ])('names the line of wrong frontmatter: %s', (head, line, message) => {
    const errors = errorsOf('Fine.', 'legal', head);
    expect(errors.map((error) => error.message).join()).toContain(message);
    expect(errors[0]?.line).toBeLessThanOrEqual(line);
  });

  it('is drawn with the components that it is given', async () => {
    const file = aFile('## One\n\n**Two**\n\n<Note>\n\nx\n\n</Note>');
    const { body, frontmatter } = readMdx(file, 'article', schema);
    const Content = await compileMdx(body);
    expect(frontmatter.title).toBe('Sample');
    const html = renderToStaticMarkup(createElement(Content, { components: { Note: () => 'noted' } }));
    expect(html.replaceAll('\n', '')).toBe('<h2>One</h2><p><strong>Two</strong></p>noted');
  });

  it('can have its tree prepared before it is drawn', async () => {
    const Content = await compileMdx('## One', (tree) => {
      for (const node of tree.children ?? []) node.data = { hProperties: { id: 'section-1' } };
    });
    expect(renderToStaticMarkup(createElement(Content))).toBe('<h2 id="section-1">One</h2>');
  });
});
