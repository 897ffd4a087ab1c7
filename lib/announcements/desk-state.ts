import type { NotAllowed } from '@/lib/staff/session';
import type { FieldFault } from './schema';

export type DeskValues = Record<string, string | string[]>;

/** Why something filled in rightly isn't done: somebody was faster, it lacks something, or it can't become that. */
export type DeskRefusal = 'gone' | 'incomplete' | 'past' | 'step' | 'ended' | 'times';

export type DeskState =
  | { status: 'idle' }
  | { status: 'invalid'; errors: Record<string, FieldFault>; values: DeskValues }
  | { status: 'refused'; reason: DeskRefusal; values: DeskValues }
  | NotAllowed;
