type PrintFootProps = { title: string; version: string; sha256: string };

/** What stands at the foot of every printed page: document, version and digest; page numbers are in the style sheet. */
export function PrintFoot({ title, version, sha256 }: PrintFootProps) {
  const words = `${title} ${version} · SHA-256 ${sha256}`;
  return <style>{`@page{@bottom-left{content:${cssString(words)}}}`}</style>;
}

/** CSS Syntax, 4.3.5: whatever could end the string, or the element, is written as a code point. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
