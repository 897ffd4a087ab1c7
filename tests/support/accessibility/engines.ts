// Two rule engines that know each other's blind spots. Both are put in through the browser's debugger, which the
// page's policy doesn't concern, and stay until the page is left.
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SOURCES = {
  axe: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
  HTMLCS: readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8'),
};

type Message = { type: number; code: string; msg: string; element: Element | Document };
type Engines = {
  axe: { run: (options: RunOptions) => Promise<AxeResults> };
  HTMLCS: {
    process: (standard: string, content: Document, done: () => void, fail: () => void) => void;
    getMessages: () => Message[];
  };
};

/** Rules that axe leaves off by itself. */
const STRICTER: RunOptions = {
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};

/** What axe finds, its rules of WCAG 2.2 and of level AAA for contrast included: rule and first place of each. */
export function axeFindings(page: Page): Promise<string[]> {
  return runAxe(page, STRICTER);
}

/** What the rules of axe about colours find: all that can change with the scheme of a page seen by the others. */
export function axeColourFindings(page: Page): Promise<string[]> {
  return runAxe(page, { ...STRICTER, runOnly: ['cat.color'] });
}

/** What axe finds by its usual rules in light, and of colours in dark. */
export async function axeFindingsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  // Asked for by their subject, rules run that are off by themselves.
  const usual = { rules: { 'color-contrast-enhanced': { enabled: false } } };
  const dark = await runAxe(page, { ...usual, runOnly: ['cat.color'] });
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

async function runAxe(page: Page, options: RunOptions): Promise<string[]> {
  await putIn(page, 'axe');
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as Engines).axe.run(options);
      return violations.map(
        ({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`,
      );
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}

/** The errors of HTML_CodeSniffer for WCAG 2 at level AA; its warnings and notices ask for a person. */
export async function codeSnifferErrors(page: Page): Promise<string[]> {
  await putIn(page, 'HTMLCS');
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const { HTMLCS } = window as unknown as Engines;
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

/** The sources are large: a page that has one already isn't made to read it again. */
async function putIn(page: Page, engine: keyof Engines): Promise<void> {
  const isThere = await page.evaluate((name) => name in window, engine);
  if (!isThere) await page.evaluate(SOURCES[engine]);
}
