import { inflateSync } from 'node:zlib';

/** A font, and what has to be known of it to set a line: which characters it has and how wide they are. */
export type FontFile = {
  name: string;
  data: Buffer;
  /** In ems; undefined for a character that the font hasn't. */
  advanceOf: (character: string) => number | undefined;
};

/** Reads a WOFF file (w3.org/TR/WOFF). */
export function readFontFile(name: string, data: Buffer): FontFile {
  const unitsPerEm = readTable(data, 'head').readUInt16BE(18);
  const widths = readTable(data, 'hhea').readUInt16BE(34);
  const metrics = readTable(data, 'hmtx');
  const glyphs = readGlyphs(readTable(data, 'cmap'));
  return {
    name,
    data,
    advanceOf(character) {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      return glyph && metrics.readUInt16BE(4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
  };
}

function readTable(data: Buffer, tag: string): Buffer {
  const count = data.readUInt16BE(12);
  for (let entry = 44; entry < 44 + 20 * count; entry += 20) {
    if (data.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = data.readUInt32BE(entry + 4);
    const packed = data.readUInt32BE(entry + 8);
    const table = data.subarray(start, start + packed);
    return packed < data.readUInt32BE(entry + 12) ? inflateSync(table) : table;
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Glyphs by code point, from the subtable of format 4, which holds everything below U+10000. */
function readGlyphs(cmap: Buffer): Map<number, number> {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + 8 * at));
  const start = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4');
  // Four arrays of one length: last code, first code, what to add, where to look.
  const length = cmap.readUInt16BE(start + 6);
  const glyphs = new Map<number, number>();
  for (let at = start + 14; at < start + 14 + length; at += 2) {
    const [last, first] = [cmap.readUInt16BE(at), cmap.readUInt16BE(at + length + 2)];
    const added = cmap.readUInt16BE(at + 2 * length + 2);
    const place = at + 3 * length + 2;
    const offset = cmap.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = offset === 0 ? code : cmap.readUInt16BE(place + offset + 2 * (code - first));
      const glyph = named === 0 ? 0 : (named + added) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
