// Pictures that are compared show the same letters on every machine, whatever fonts it has.
import path from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = 'node_modules/@fontsource/noto-sans-sc/files';
const ADDRESS = '/known-font/';
/** Every other weight is drawn with the nearer of these. */
const WEIGHTS = [400, 700];

/** The part with the common characters, and the one with the arrow. */
const PARTS = [
  { part: 'chinese-simplified', range: 'U+0-10FFFF' },
  { part: '109', range: 'U+2192' },
];

function face(weight: number): string {
  const faces = PARTS.map(
    ({ part, range }) => `@font-face {
      font-family: Known;
      font-weight: ${weight};
      src: url(${ADDRESS}noto-sans-sc-${part}-${weight}-normal.woff2);
      unicode-range: ${range};
    }`,
  );
  return faces.join('\n');
}

// Hinting differs between systems and would round the width of every letter.
const STYLE = `${WEIGHTS.map(face).join('\n')}
  :root { --font-sans: Known; --font-mono: Known; }
  * { text-rendering: geometricPrecision !important; }`;

/** Sets everything on the page in a font of the packages. Needs a context that bypasses the page's policy. */
export async function useKnownFont(page: Page): Promise<void> {
  await page.route(`**${ADDRESS}*`, (route) =>
    route.fulfill({ path: path.join(FOLDER, path.basename(route.request().url())) }),
  );
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(async (weights) => {
    await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1em Known`, '字→')));
    // The font has no heart, which one of the recordings shows.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { nodeValue } = texts.currentNode;
      if (nodeValue?.includes('❤')) texts.currentNode.nodeValue = nodeValue.replaceAll('❤', '心');
    }
  }, WEIGHTS);
}

/** What is drawn with another font all the same: elements with a family of their own, characters the font lacks. */
export async function inOtherFonts(page: Page): Promise<string[]> {
  const elements = await page.evaluate(() => {
    const others = [...document.body.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).fontFamily !== 'Known',
    );
    const characters = [...new Set(document.body.textContent)].join('');
    const all = document.body.appendChild(document.createElement('p'));
    all.id = 'all-characters';
    all.textContent = characters;
    return others.map(({ tagName }) => tagName);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#all-characters',
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  await page.locator('#all-characters').evaluate((element) => element.remove());
  const systems = fonts.filter(({ isCustomFont }) => !isCustomFont);
  return [...elements, ...systems.map(({ familyName, glyphCount }) => `${familyName}: ${glyphCount}`)];
}
