// Which files people may send as proof or evidence. What a file is, its content says: names and declared types are theirs.

/** How many at once, and how large each, in bytes. Printed beside the field. */
export const FILES_MAX = 3;
export const FILE_BYTES_MAX = 3 * 1024 * 1024;

/** A form with its files: these, and as much as any other form. */
export const FILES_BODY_LIMIT = FILES_MAX * FILE_BYTES_MAX + 128 * 1024;

export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

export type FileType = (typeof FILE_TYPES)[number];

export type FileFault = 'many' | 'large' | 'type' | 'broken';

const NAME_MAX = 120;

/** The type that a file's first bytes say. Null: none that we take. */
export function sniffType(bytes: Uint8Array): FileType | null {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  const text = head.toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  return text.startsWith('%PDF-') ? 'application/pdf' : null;
}

/** What a file is called when it is given back: its own name without anything that a system could take amiss. */
export function tidyName(name: string, type: FileType): string {
  const base = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return `${Array.from(base).slice(0, NAME_MAX).join('') || 'file'}.${EXTENSIONS[type]}`;
}

const EXTENSIONS: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};
