// Words inside a PNG file: W3C, Portable Network Graphics (Third Edition), 11.3.3.4 (iTXt) and Annex D (CRC).

const SIGNATURE_AND_HEADER = 8 + 25;

const KEYWORD_OF_XMP = 'XML:com.adobe.xmp';

/** IPTC's word for “Algorithmically-altered media”. */
const ALTERED = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced';

/**
 * The same picture with a sentence that says what was done to it, for people (`Description`) and for programs (XMP). A PNG of
 * a canvas has no metadata of its own, so nothing of the original's is in it.
 */
export function describePng(png: Uint8Array, description: string): Uint8Array<ArrayBuffer> {
  const chunks = [textChunk('Description', description), textChunk(KEYWORD_OF_XMP, xmpOf(description))];
  const parts = [png.subarray(0, SIGNATURE_AND_HEADER), ...chunks, png.subarray(SIGNATURE_AND_HEADER)];
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function xmpOf(description: string): string {
  const escaped = description.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:description>
<Iptc4xmpExt:DigitalSourceType>${ALTERED}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Keyword, then: not compressed, no method, no language, no translated keyword. */
function textChunk(keyword: string, text: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(chunk.length - 4, checksum(content));
  return chunk;
}

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
