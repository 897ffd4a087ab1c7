// What a visitor put in, and whether a trial takes it. Pictures are looked at more closely where they are decoded.
import type { FaultCode } from './faults';

export type Chosen = {
  file?: Blob;
  /** Files that were given together with it. */
  more?: Blob[];
  text?: string;
  /** Fetches the file, which is one of ours. */
  open?: () => Promise<Blob>;
  /** The sample it is, if it is one. */
  sample?: string;
  /** It is still being typed. */
  isTyped?: boolean;
};

export type Limits = { bytes: number; pixels?: number; seconds?: number; characters?: number };

type Rules = { limits: Limits; accept: readonly string[] };

/** Why an input isn't taken, or null. */
export function checkChosen({ file, more = [], text, open }: Chosen, rules: Rules): FaultCode | null {
  if (open) return null;
  if (text !== undefined) {
    if (text.trim() === '') return 'empty';
    return text.length > (rules.limits.characters ?? Infinity) ? 'too-long' : null;
  }
  const faults = [file, ...more].map((each) => checkFile(each, rules));
  return faults.find((fault) => fault !== null) ?? null;
}

function checkFile(file: Blob | undefined, { limits, accept }: Rules): FaultCode | null {
  if (!file || file.size === 0) return 'empty';
  if (file.size > limits.bytes) return 'too-large';
  return accept.length === 0 || accept.some((kind) => fits(file, kind)) ? null : 'wrong-kind';
}

function fits(file: Blob, kind: string): boolean {
  if (kind.startsWith('.')) return file instanceof File && file.name.toLowerCase().endsWith(kind);
  if (kind.endsWith('/*')) return file.type.startsWith(kind.slice(0, -1));
  return file.type === kind;
}
