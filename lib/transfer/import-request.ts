// What was posted with the import form: the file, as chosen or as it was checked before, and on what ground we have it.
import { shanghaiDate } from '@/lib/core/dates';
import type { BasisValues } from './import-state';
import { FILE_MAX_BYTES } from './import-list';
import { BASIS_FIELDS, type BasisError, type ImportBasis, importBasis } from './schema';

export type ImportRequest = {
  step: 'check' | 'import';
  values: BasisValues;
  bytes: Uint8Array<ArrayBuffer>;
};

export async function readImport(posted: FormData): Promise<ImportRequest> {
  const values: BasisValues = {};
  for (const field of BASIS_FIELDS) {
    const value = posted.get(field);
    if (typeof value === 'string') values[field] = value;
  }
  const file = posted.get('file');
  const content = posted.get('content');
  const chosen = file instanceof File && file.size > 0;
  const kept = typeof content === 'string' ? Buffer.from(content, 'base64') : Buffer.alloc(0);
  return {
    // A file that was just chosen hasn't been checked, whichever button was pressed.
    step: posted.get('step') === 'import' && !chosen ? 'import' : 'check',
    values,
    // One byte too many says as much as all of them.
    bytes: new Uint8Array(chosen ? await file.slice(0, FILE_MAX_BYTES + 1).arrayBuffer() : kept),
  };
}

/** The ground as it was filled in, or what is wrong with it, a code a field. */
export function checkBasis(
  values: BasisValues,
  now: Date,
): { ok: true; basis: ImportBasis } | { ok: false; errors: Partial<Record<keyof ImportBasis, BasisError>> } {
  const parsed = importBasis.safeParse(values);
  if (parsed.success && parsed.data.collectedOn > shanghaiDate(now))
    return { ok: false, errors: { collectedOn: 'future' } };
  if (parsed.success) return { ok: true, basis: parsed.data };
  const errors: Partial<Record<keyof ImportBasis, BasisError>> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = BASIS_FIELDS.find((one) => one === path[0]);
    if (field !== undefined) errors[field] ??= codeOf(message);
  }
  return { ok: false, errors };
}

const CODES: readonly BasisError[] = ['missing', 'long', 'date', 'unaccepted'];

/** A field that isn't there at all has a message of the schema's library. */
function codeOf(message: string): BasisError {
  return CODES.find((code) => code === message) ?? 'missing';
}
