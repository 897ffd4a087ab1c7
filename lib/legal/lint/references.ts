import { inEachText, type LintRule } from './draft';
import { finding, type Finding } from './finding';
import type { SourceLine } from './source-lines';

const ID = '[A-Z]?\\d+(?:\\.\\d+)*';
/** A number after the title of a law is that law's. */
const NAMED = {
  zh: new RegExp(`(?<!》)第\\s*(${ID})\\s*条`, 'g'),
  en: new RegExp(`\\bclauses? (${ID})`, 'gi'),
};
const LINKED = new RegExp(`\\[([^\\]]*)\\]\\(#(${ID})\\)`, 'g');

/** Clauses named in words that aren't there, and links whose words name another clause than they lead to. */
export const findWrongReferences: LintRule = inEachText(({ lines, locale, outline }) => {
  const ids = new Set([
    ...outline.clauses.map(({ id }) => id),
    ...outline.sections.map(({ label }) => label),
  ]);
  return lines.flatMap((line) => {
    if (line.kind !== 'text' && line.kind !== 'facts') return [];
    const named = [...line.words.matchAll(NAMED[locale])].map(([, id = '']) => id);
    const links = [...line.raw.matchAll(LINKED)].flatMap(([, words = '', target = '']) => {
      const said = [...words.matchAll(NAMED[locale])].map(([, id = '']) => id);
      return said.filter((id) => id !== target).map((id) => mismatch(line, id, target));
    });
    return [...new Set(named)]
      .filter((id) => !ids.has(id))
      .map((id) => nowhere(line, id))
      .concat(links);
  });
});

function nowhere(line: SourceLine, id: string): Finding {
  return finding('references', line, {
    en: [
      `The text names clause ${id}, which isn't there.`,
      'Correct the number, and make it a link: [clause 1.3](#1.3).',
    ],
    zh: [`文中提到第 ${id} 条，但没有这一条。`, '请改正编号，并写成链接：[第 1.3 条](#1.3)。'],
  });
}

function mismatch(line: SourceLine, said: string, target: string): Finding {
  return finding('references', line, {
    en: [
      `The words name clause ${said}, but the link leads to ${target}.`,
      'Write the same number in both places.',
    ],
    zh: [`文字写的是第 ${said} 条，链接却指向 ${target}。`, '请把两处写成同一个编号。'],
  });
}
