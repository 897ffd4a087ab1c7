'use server';

import { setResponseStatus } from '@/lib/server/response-status';
import { asStaff } from '@/lib/staff/session';
import { readImport } from './import-request';
import type { ImportState } from './import-state';
import { runImport } from './run-import';

/** Checks a list from a fair, or imports the one that was checked. */
export async function importList(_before: ImportState, posted: FormData): Promise<ImportState> {
  return asStaff(async (member) => {
    const state = await runImport(member, await readImport(posted), new Date());
    if (state.status === 'invalid') setResponseStatus(422);
    return state;
  });
}
