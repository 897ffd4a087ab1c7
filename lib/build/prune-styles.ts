// Leaves out of a sheet what a page has no use for. Tailwind makes one sheet for the whole site; a page uses half of it.
import { transform } from 'lightningcss';

const CLASS_IN_SHEET = /\.((?:\\.|[\w-])+)/g;
const CLASSES_IN_PAGE = /\sclass="([^"]*)"/g;

/** The sheet without the rules for classes that `html` doesn't hold. No script of a content page sets a class. */
export function pruneStyles(sheet: string, html: string): string {
  const used = new Set(
    [...html.matchAll(CLASSES_IN_PAGE)].flatMap(([, names = '']) => unescape(names).split(' ')),
  );
  const named = [...sheet.matchAll(CLASS_IN_SHEET)].map(([, name = '']) => name.replaceAll(/\\(.)/g, '$1'));
  const unusedSymbols = [...new Set(named)].filter((name) => !used.has(name));
  return transform({
    filename: 'page.css',
    code: Buffer.from(sheet),
    minify: true,
    unusedSymbols,
  }).code.toString();
}

function unescape(text: string): string {
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
