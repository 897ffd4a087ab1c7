import type { Messages } from 'next-intl';

export type CaseErrorCode = keyof Messages['cases']['errors'];

/** Codes come from the schemas of every kind of record; each has its message under `cases.errors`. */
export function knownError(code: string): CaseErrorCode {
  return code as CaseErrorCode;
}
