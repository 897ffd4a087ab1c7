import type { NotAllowed } from '@/lib/staff/session';
import type { ViewRefusal } from './mutations';
import type { ViewNameError } from './schema';

/** What the forms of saved views are answered with. */
export type ViewState =
  { status: 'idle' } | { status: 'refused'; reason: ViewNameError | ViewRefusal; name: string } | NotAllowed;
