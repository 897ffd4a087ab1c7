/** All the style that somebody would write by hand who only wants the text to be readable. */
const STYLE =
  'body{max-width:44rem;margin:auto;padding:1rem;font:1rem/1.7 system-ui,sans-serif}img,svg{max-width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.3em;border:1px solid}';

const KEPT_IN_HEAD = /<title>[^<]*<\/title>|<meta (?:charSet|name="(?:viewport|description)")[^>]*>/g;

/**
 * The same page as somebody would write it by hand: its text and pictures, with nothing in the head but what
 * belongs there, no script, no class, one small style inside.
 */
export function plainPage(html: string): string {
  const language = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '';
  const [head = '', body = ''] = html.split(/<body[^>]*>/);
  const content = body
    .replace(/<\/body>[\s\S]*/, '')
    .replaceAll(/<(script|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replaceAll(/\s(?:class|data-[a-z-]+)="[^"]*"/g, '');
  const kept = (head.match(KEPT_IN_HEAD) ?? []).join('');
  return `<!doctype html><html lang="${language}"><head>${kept}<style>${STYLE}</style></head><body>${content}</body></html>`;
}

/** Addresses of the pictures a page shows. */
export function picturesOf(html: string): string[] {
  const addresses = [...html.matchAll(/<img\b[^>]*\ssrc="(\/[^"]*)"/g)].map(([, address = '']) => address);
  return [...new Set(addresses)];
}
