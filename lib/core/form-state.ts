/**
 * Why a form that was filled in rightly isn't kept. `form_expired`: send again, having looked. `too_many`: later.
 * `unavailable`: our fault. The browser makes two itself: `offline`, the answer was lost on the way; `outdated`, the page is
 * older than the site and must be loaded anew.
 */
export type FormRefusal = 'form_expired' | 'too_many' | 'unavailable' | 'offline' | 'outdated';

export type FormValues<Field extends string> = Partial<Record<Field, string>>;

/** What came of the last try of a form, with what was typed. `Reason` are refusals of this form's own. */
export type FormState<Field extends string, Code extends string, Reason extends string = never> =
  | { status: 'idle' }
  | { status: 'invalid'; errors: Partial<Record<Field, Code>>; values: FormValues<Field>; token?: string }
  | {
      status: 'refused';
      reason: FormRefusal | Reason;
      values: FormValues<Field>;
      token?: string;
      /** For support, where the fault is ours. */
      faultId?: string;
      retryMinutes?: number;
    };

/** Kept, and answered on the spot: the code is for this one answer, where no mail and no cookie can bring it. */
export type KeptWithCode = {
  status: 'kept';
  reference: string;
  code: string;
  /** Where the receipt is. */
  receipt: string;
};
