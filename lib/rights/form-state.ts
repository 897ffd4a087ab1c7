import type { FormState, KeptWithCode } from '@/lib/core/form-state';
import type { RightsField } from './fields';
import type { RightsErrorCode } from './schema';

export type RightsState = FormState<RightsField, RightsErrorCode, 'terms_changed'> | KeptWithCode;

/** What comes of a try: anything but a form nobody sent yet. */
export type RightsAnswer = Exclude<RightsState, { status: 'idle' }>;

/** What a page showed when its form was made. */
export type ShownRightsForm = {
  token: string;
  /** The words beside the box for proof. */
  proofConsent: string;
};
