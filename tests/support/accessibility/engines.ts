// Two rule engines that know each other's blind spots. Both are put in through the browser's debugger, which the
// page's policy doesn't concern.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const codeSniffer = readFileSync(
  createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'),
  'utf8',
);

type Message = { type: number; code: string; msg: string; element: Element | Document };
type CodeSniffer = {
  process: (standard: string, content: Document, done: () => void, fail: () => void) => void;
  getMessages: () => Message[];
};

/** What axe finds, its rules of WCAG 2.2 and of level AAA for contrast included: rule and first place of each. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
    })
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
}

/** The errors of HTML_CodeSniffer for WCAG 2 at level AA; its warnings and notices ask for a person. */
export async function codeSnifferErrors(page: Page): Promise<string[]> {
  await page.evaluate(codeSniffer);
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const { HTMLCS } = window as unknown as { HTMLCS: CodeSniffer };
        const finish = () => {
          const errors = HTMLCS.getMessages().filter(({ type }) => type === 1);
          done(
            errors.map(({ code, msg, element }) => {
              const place = element instanceof Element ? element.outerHTML.slice(0, 160) : '';
              return `HTMLCS ${code}: ${msg} ${place}`;
            }),
          );
        };
        HTMLCS.process('WCAG2AA', document, finish, () => {
          fail(new Error('HTML_CodeSniffer could not read the page.'));
        });
      }),
  );
}
