'use server';

import { redirect } from 'next/navigation';
import { textOf } from '@/lib/core/posted';
import { setResponseStatus } from '@/lib/server/response-status';
import { asStaff } from '@/lib/staff/session';
import { addressOf } from '../address';
import { inboxView, VIEW_FIELDS } from '../schema';
import type { ViewState } from './form-state';
import { deleteView, keepView, renameView } from './mutations';
import { viewName, type ViewNameError } from './schema';

type Refused = Extract<ViewState, { status: 'refused' }>;

/** Keeps the view whose fields the form carries, and shows it again. */
export async function saveView(_previous: ViewState, posted: FormData): Promise<ViewState> {
  return asStaff(async (member): Promise<ViewState> => {
    const typed = textOf(posted, 'name');
    const name = viewName.safeParse(typed);
    if (!name.success) return refused(name.error.issues[0]?.message as ViewNameError, typed);
    const entries = VIEW_FIELDS.map((field) => [field, textOf(posted, field) || undefined]);
    const view = inboxView.parse(Object.fromEntries(entries));
    const kept = await keepView(member, { name: name.data, view }, new Date());
    if (!kept.ok) return refused(kept.reason, typed);
    redirect(addressOf(view));
  });
}

/** Gives a saved view another name, or deletes it, by which button was pressed. */
export async function changeView(_previous: ViewState, posted: FormData): Promise<ViewState> {
  return asStaff(async (member): Promise<ViewState> => {
    const id = textOf(posted, 'id');
    const typed = textOf(posted, 'name');
    if (textOf(posted, 'verb') === 'delete') {
      const deleted = await deleteView(member, id);
      if (!deleted.ok) return refused(deleted.reason, typed);
      redirect('/staff/leads/views?done=deleted');
    }
    const name = viewName.safeParse(typed);
    if (!name.success) return refused(name.error.issues[0]?.message as ViewNameError, typed);
    const renamed = await renameView(member, { id, name: name.data });
    if (!renamed.ok) return refused(renamed.reason, typed);
    redirect('/staff/leads/views?done=renamed');
  });
}

function refused(reason: Refused['reason'], name: string): Refused {
  setResponseStatus(422);
  return { status: 'refused', reason, name };
}
