// Files as they come in with a form: judged by their content, and pictures drawn anew, so that neither what a camera noted
// (place, device) nor anything hidden in the file is kept.
import { type Result, refuse, succeed } from '@/lib/core/result';
import { FILE_BYTES_MAX, type FileFault, FILES_MAX, type FileType, sniffType, tidyName } from './file-rules';

export type CheckedFile = { name: string; type: FileType; content: Uint8Array<ArrayBuffer> };

/** More pixels than this are a trap for whoever unpacks them. */
const PIXELS_MAX = 50_000_000;

/** What browsers send where no file is chosen: an empty one of this type, to which script gives a name. */
const NO_TYPE = 'application/octet-stream';

/** The files chosen in a field. */
export function filesIn(form: FormData, field: string): File[] {
  return form
    .getAll(field)
    .filter(
      (value): value is File => typeof value !== 'string' && (value.size > 0 || value.type !== NO_TYPE),
    );
}

/** Checks what was chosen and makes it fit to be kept. */
export async function checkFiles(files: File[]): Promise<Result<CheckedFile[], FileFault>> {
  if (files.length > FILES_MAX) return refuse('many');
  if (files.some(({ size }) => size > FILE_BYTES_MAX)) return refuse('large');
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = sniffType(bytes);
    if (type === null) return refuse('type');
    const content = type === 'application/pdf' ? bytes : await drawAnew(bytes, type);
    if (content === null) return refuse('broken');
    checked.push({ name: tidyName(file.name, type), type, content });
  }
  return succeed(checked);
}

/** Null: it isn't a whole picture, or too large a one. */
async function drawAnew(
  bytes: Uint8Array,
  type: Exclude<FileType, 'application/pdf'>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { default: sharp } = await import('sharp');
  const format = ({ 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const)[type];
  try {
    // Turned as the camera says, since that is lost with the rest of what it noted.
    const drawn = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .autoOrient()
      .toFormat(format, { quality: 90 })
      .toBuffer();
    return new Uint8Array(drawn);
  } catch {
    return null;
  }
}
