/** What spreadsheets in China write: UTF-8, UTF-16 with its mark, or GB18030 (of which GBK and GB2312 are parts). */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The text of a file. UTF-8 is tried first, because Chinese in GB18030 is hardly ever valid UTF-8. Null: it is in neither,
 * or no text at all.
 */
export function decodeFile(bytes: Uint8Array): { text: string; encoding: FileEncoding } | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : { text, encoding };
  }
  return null;
}

function encodingsOf([first, second]: Uint8Array): FileEncoding[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array, encoding: FileEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
