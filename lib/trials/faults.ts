/** Why a trial can't go on. Each has a plain sentence in content/messages/<locale>/trials.json. */
export const FAULT_CODES = [
  'too-large',
  'wrong-kind',
  'broken',
  'too-many-pixels',
  'too-long',
  'empty',
  'no-sound',
  'no-camera',
  'no-microphone',
  'no-permission',
  'out-of-memory',
  'unsupported',
  'offline',
  'interrupted',
  'too-many-requests',
  'service-down',
  'unexpected',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** An expected end of a trial's work: thrown by pipelines, shown by the page as a sentence. */
export class TrialFault extends Error {
  override name = 'TrialFault';
  constructor(readonly code: FaultCode) {
    super(code);
  }
}

/** What an error thrown while a trial works means for the visitor. */
export function faultOf(error: unknown): FaultCode {
  if (error instanceof TrialFault) return error.code;
  if (isOutOfMemory(error)) return 'out-of-memory';
  if (error instanceof DOMException && error.name === 'EncodingError') return 'broken';
  return 'unexpected';
}

// Browsers say it in different words: a RangeError of an allocation, or the runtime's own.
function isOutOfMemory(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /out of memory|memory allocation|allocation failed|bad_alloc|cannot enlarge memory|\bOOM\b/i.test(
    text,
  );
}
