'use server';

import { redirect } from 'next/navigation';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { textOf } from '@/lib/core/posted';
import { setResponseStatus } from '@/lib/server/response-status';
import { asStaff } from '@/lib/staff/session';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';
import { DESK_ACTS, type DeskFault, type DeskState, REASON_MAX } from './desk-state';
import { answerRequest, decideRequest } from './mutations';

/** Writes to the sender of a request, or closes it, as whoever is signed in. */
export async function workOnRequest(_before: DeskState, posted: FormData): Promise<DeskState> {
  return asStaff<DeskState>(async (member) => {
    const text = (name: string) => textOf(posted, name);
    const reference = REFERENCE_PATTERN.test(text('reference')) ? text('reference') : '';
    const act = DESK_ACTS.find((known) => known === text('act')) ?? 'answer';
    const typed = text('text').slice(0, 24_000);
    const body = tidyText(typed);
    const fault = faultOf(body, act !== 'fulfilled');
    if (fault) return wrong(fault, typed);
    const by = { member, reference, now: new Date() };
    const done =
      act === 'answer'
        ? await answerRequest(by, body)
        : await decideRequest(by, { state: act, reason: body });
    if (!done.ok) return wrong(done.reason === 'closed' ? 'closed' : 'text_missing', typed);
    redirect(`/staff/rights/${reference}`);
  });
}

function faultOf(body: string, isNeeded: boolean): DeskFault | null {
  if (body === '') return isNeeded ? 'text_missing' : null;
  if (hasHarmfulCharacters(body.replaceAll('\n', ''))) return 'text_characters';
  return countGraphemes(body) > REASON_MAX ? 'text_long' : null;
}

function wrong(fault: DeskFault, typed: string): DeskState {
  setResponseStatus(fault === 'closed' ? 409 : 422);
  return { status: 'invalid', fault, typed };
}
