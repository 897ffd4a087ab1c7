import { describe, expect, it } from 'vitest';
import { inlineStyles } from './inline-styles';

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
const SHEETS: Record<string, string> = {
  'static/chunks/a.css': 'a{color:red}',
  'static/chunks/b.css': 'b{content:"$&"}',
  'static/chunks/files.css': '@font-face{src:url(../media/x.woff2)}',
  'static/chunks/end.css': 'a::after{content:"</style>"}',
  'static/chunks/data.css': 'a{background:url("data:image/svg+xml,x")}',
};
const read = (file: string) => SHEETS[file] ?? '';

describe('the style sheets of a prerendered page', () => {
  it('stand in it, letter for letter and in their order', () => {
    expect(inlineStyles(`<head>${link('a')}${link('b')}</head>`, read)).toBe(
      '<head><style>a{color:red}</style><style>b{content:"$&"}</style></head>',
    );
    expect(inlineStyles(link('data'), read)).toMatch(/^<style>/);
  });

  it.each(['files', 'end'])('stay outside where they would not work inside (%s)', (name) => {
    expect(inlineStyles(link(name), read)).toBe(link(name));
  });

  it('are the only links that change', () => {
    const others = '<link rel="icon" href="/icon.svg"/><link rel="stylesheet" href="/own.css"/>';
    expect(inlineStyles(others, read)).toBe(others);
  });
});
