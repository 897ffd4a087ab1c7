// Puts a page's style sheets into the page. On a slow line every further request costs half a second before the first
// paint, and all our sheets together weigh less than a picture.

const SHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\/_next\/(static\/[^"]+\.css)"[^>]*>/g;
/** Such addresses are relative to the sheet. */
const OTHER_FILE = /url\((?!["']?(?:data:|#|\/))|@import/;

/** The page with its sheets inside, but for one that names other files or isn't there. `read` takes a path under `/_next/`. */
export function inlineStyles(html: string, read: (file: string) => string | undefined): string {
  return html.replace(SHEET, (link, file: string) => {
    const style = read(file);
    return style === undefined || OTHER_FILE.test(style) || style.includes('</')
      ? link
      : `<style>${style}</style>`;
  });
}
