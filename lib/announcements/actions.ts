'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Result } from '@/lib/core/result';
import { setResponseStatus } from '@/lib/server/response-status';
import { asStaff } from '@/lib/staff/session';
import type { DeskRefusal, DeskState, DeskValues } from './desk-state';
import {
  type Acting,
  addUpdate,
  correct,
  createDraft,
  discardDraft,
  publishAnnouncement,
  reschedule,
  saveDraft,
  unschedule,
} from './mutations';
import {
  announcementId,
  correctionInput,
  draftInput,
  FIELD_FAULTS,
  publicationInput,
  rescheduleInput,
  updateInput,
} from './schema';

const SECTION = '/staff/announcements';

/** Keeps what was written, as a new draft or in the place of the last. */
export async function keepDraft(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, draftInput, async ({ member, id, now }, draft) => {
    if (id !== '') return saveDraft({ member, id, now }, draft);
    return redirect(`${SECTION}/${await createDraft(member, draft, now)}`);
  });
}

export async function publish(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, publicationInput, (by, { publishAt }) => publishAnnouncement(by, publishAt));
}

export async function takeBack(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, z.object({}), (by) => unschedule(by));
}

export async function throwAway(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, z.object({}), async (by) => {
    const done = await discardDraft(by);
    return done.ok ? redirect(SECTION) : done;
  });
}

export async function update(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, updateInput, addUpdate);
}

export async function setTime(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, rescheduleInput, reschedule);
}

export async function putRight(_before: DeskState, posted: FormData): Promise<DeskState> {
  return run(posted, correctionInput, correct);
}

/** Reads the form, does it as whoever is signed in, and shows the announcement again; else says why, with what was typed. */
async function run<Schema extends z.ZodType>(
  posted: FormData,
  schema: Schema,
  act: (by: Acting, input: z.infer<Schema>) => Promise<Result<null, DeskRefusal>>,
): Promise<DeskState> {
  return asStaff<DeskState>(async (member) => {
    const values = readValues(posted);
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      setResponseStatus(422);
      return { status: 'invalid', errors: faultsOf(parsed.error), values };
    }
    const id = announcementId.safeParse(values.id).data ?? '';
    const done = await act({ member, id, now: new Date() }, parsed.data);
    if (done.ok) redirect(`${SECTION}/${id}`);
    setResponseStatus(409);
    return { status: 'refused', reason: done.reason, values };
  });
}

function readValues(posted: FormData): DeskValues {
  const named = [...posted.keys()].filter((name) => !name.startsWith('$'));
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    ...Object.fromEntries(named.map((name) => [name, text(posted.get(name))])),
    technologies: posted.getAll('technologies').map(text),
  };
}

function faultsOf(error: z.ZodError): Extract<DeskState, { status: 'invalid' }>['errors'] {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const fault = FIELD_FAULTS.find((known) => known === message) ?? 'missing';
      return [String(path[0]), fault];
    }),
  );
}
