// @ts-check

/** A reason to stop that a person can mend. It is shown as sentences, in both languages, without a stack trace. */
export class Refusal extends Error {
  /** @param {{ what: string, mend: string, zh: string, details?: string }} words */
  constructor(words) {
    super(words.what);
    this.name = 'Refusal';
    this.words = words;
  }
}

/** The code of a system error (`EACCES`), or an empty string. @param {unknown} error */
export function errorCode(error) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
