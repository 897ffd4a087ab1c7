import type { FormState } from '@/lib/core/form-state';

export const LOOKUP_FIELDS = ['reference', 'code'] as const;

export type LookupField = (typeof LOOKUP_FIELDS)[number];

export type LookupCode = 'reference_missing' | 'reference_invalid' | 'code_missing';

/** Asking for a code, and opening a case with one. `wrong`: this reference and this code don't go together. */
export type LookupState = FormState<LookupField, LookupCode, 'wrong'>;

export type ActState = FormState<string, string, 'closed' | 'ended'>;
