'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { mergeInto, moveMarked } from '@/lib/inbox/actions';
import type { MoveState } from '@/lib/inbox/form-state';
import { HandlingOutcome } from './handling';

type MergeFormProps = { reference: string; version: number; into: string | null };

/** Joins a lead to another, or takes that back. */
export function MergeForm({ reference, version, into }: MergeFormProps) {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<MoveState, FormData>(into === null ? moveMarked : mergeInto, {
    status: 'idle',
  });
  // What came of it holds a form of its own, for taking it back.
  return (
    <>
      <HandlingOutcome state={state} />
      <form action={formAction}>
        <input type="hidden" name="lead" value={`${reference}:${version}`} />
        {into === null ? (
          <input type="hidden" name="move" value="unmerge" />
        ) : (
          <input type="hidden" name="into" value={into} />
        )}
        <button type="submit" className="desk-link min-h-11">
          {into === null ? t('related.unmerge') : t('related.merge', { reference: into })}
        </button>
      </form>
    </>
  );
}
