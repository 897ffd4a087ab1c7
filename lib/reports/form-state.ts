import type { FormState, KeptWithCode } from '@/lib/core/form-state';
import type { ReportField } from './fields';
import type { ReportErrorCode } from './schema';

export type ReportFormState = FormState<ReportField, ReportErrorCode, 'terms_changed'> | KeptWithCode;

/** What comes of a try: anything but a form nobody sent yet. */
export type ReportAnswer = Exclude<ReportFormState, { status: 'idle' }>;

/** What a page showed when its form was made. */
export type ShownReportForm = {
  token: string;
  /** The words beside the box: that the report is truthful. */
  goodFaith: string;
};
