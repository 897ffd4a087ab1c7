import type { ComponentType } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { PrepareContext } from '@/lib/trials/store';

/**
 * What a trial's view gets: a finished run, one that is still going (`running`), or a recorded one, which has no `extra`
 * and no `input` but the address or text of its sample.
 */
export type ViewProps<Result, Extra = unknown, Input = unknown, Options = unknown> = {
  result: Result;
  extra?: Extra;
  input?: Input;
  /** What was chosen, as it was before `prepare`. */
  file?: Blob;
  sample?: { url?: string; text?: string };
  options?: Options;
  running: boolean;
  locale: Locale;
};

/** Choices that go with the next run. */
export type OptionsProps<Options> = {
  options: Options;
  change: (options: Options) => void;
  disabled: boolean;
};

/** Works on what the camera sees, picture after picture. */
export type LiveProps<Result, Extra, Input, Options> = {
  stream: MediaStream;
  options: Options | undefined;
  run: (input: Input, transfer?: Transferable[]) => Promise<{ result: Result; extra: Extra }>;
  locale: Locale;
};

/** What a trial adds to the frame, `parts.ts` in its folder. */
export type TrialParts<Result = unknown, Extra = unknown, Input = unknown, Options = unknown> = {
  View: ComponentType<ViewProps<Result, Extra, Input, Options>>;
  Options?: ComponentType<OptionsProps<Options>>;
  Live?: ComponentType<LiveProps<Result, Extra, Input, Options>>;
  /** Sent to the worker with every run until the visitor changes them. */
  defaults: Options;
  /** Makes the worker's input of a chosen file on the page; without it the file goes as it is. Throws TrialFault. */
  prepare?: (file: Blob, context: PrepareContext) => Promise<Input>;
  /** The settings in a few words for a question to the operator: letters, digits and `=;,.:_-`. Never what was put in. */
  settings?: (options: Options) => string;
};

/** Forgets the types of one trial, which the frame hands through without looking. */
export function trialParts<Result, Extra, Input, Options>(
  parts: TrialParts<Result, Extra, Input, Options>,
): TrialParts {
  return parts as unknown as TrialParts;
}
