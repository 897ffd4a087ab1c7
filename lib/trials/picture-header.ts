// Reads kind and size out of a picture's first bytes, before anything is decoded: a few kilobytes can unpack to
// gigabytes.

export type PictureHeader = {
  kind: 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif';
  width: number;
  height: number;
};

/** What the header says, or null where it is none of a picture known here. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return (
      readPng(view) ?? readGif(view) ?? readBmp(view) ?? readWebp(view) ?? readJpeg(view) ?? readAvif(view)
    );
  } catch (error) {
    // The file ends inside its header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function text(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function readPng(view: DataView): PictureHeader | null {
  if (text(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(view, 12, 4) !== 'IHDR') return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): PictureHeader | null {
  if (!/^GIF8[79]a$/.test(text(view, 0, 6))) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readBmp(view: DataView): PictureHeader | null {
  if (text(view, 0, 2) !== 'BM') return null;
  return { kind: 'bmp', width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

function readWebp(view: DataView): PictureHeader | null {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return null;
  const chunk = text(view, 12, 4);
  if (chunk === 'VP8 ')
    return {
      kind: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  const size = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { kind: 'webp', width: size(24), height: size(27) };
}

// Segments follow each other; the frame's has the size (ITU-T T.81, B.2.2).
function readJpeg(view: DataView): PictureHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

// The largest `ispe` box is the whole picture's; tiles and thumbnails have smaller ones.
function readAvif(view: DataView): PictureHeader | null {
  if (text(view, 4, 4) !== 'ftyp' || !/^avi[fs]$/.test(text(view, 8, 4))) return null;
  let largest: PictureHeader | null = null;
  for (let at = 8; at + 20 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const found = { kind: 'avif' as const, width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
