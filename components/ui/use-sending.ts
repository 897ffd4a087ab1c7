import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { type SubmitEvent, useActionState, useState, useTransition } from 'react';

type Idle = { status: 'idle' };

/** What a browser makes of an answer that never came or can't be read. */
type Lost = {
  status: 'refused';
  reason: 'offline' | 'outdated' | 'unavailable';
  values: Record<string, string>;
};

/**
 * A form's action with and without script. Without, it is a plain form and the server answers with the page; with script the
 * page stays, and what was typed survives even an answer that never comes.
 */
export function useSending<State extends { status: string }>(
  action: (previous: State | Idle, form: FormData) => Promise<State>,
) {
  const [answered, formAction] = useActionState<State | Idle, FormData>(
    action as (previous: State | Idle, form: FormData) => Promise<State | Idle>,
    { status: 'idle' },
  );
  const [inBrowser, setInBrowser] = useState<State | Lost | null>(null);
  const [isSending, startSending] = useTransition();

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    startSending(async () => {
      const next = await sendFromBrowser(action, data);
      startSending(() => setInBrowser(next));
    });
  }

  return { state: inBrowser ?? answered, formAction, onSubmit, isSending };
}

async function sendFromBrowser<State>(
  action: (previous: State | Idle, form: FormData) => Promise<State>,
  data: FormData,
): Promise<State | Lost> {
  try {
    return await action({ status: 'idle' }, data);
  } catch (error) {
    unstable_rethrow(error);
    const values: Record<string, string> = {};
    for (const [name, value] of data) if (typeof value === 'string') values[name] = value;
    return { status: 'refused', reason: reasonOf(error), values };
  }
}

function reasonOf(error: unknown): Lost['reason'] {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated';
  // What fetch throws when no answer came; Next throws another class for an answer it can't read.
  return error instanceof TypeError ? 'offline' : 'unavailable';
}
