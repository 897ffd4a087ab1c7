'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { importList } from '@/lib/transfer/actions';
import type { ImportState } from '@/lib/transfer/import-state';
import { BasisFields } from './basis-fields';
import { CheckedResult } from './checked-result';
import { FileField } from './file-field';
import { ImportAlert } from './import-alert';
import { ImportDone } from './import-done';

/**
 * Upload, check, import: one form, whose answer says what there is to do next. Without script it is a plain form too; the
 * file that was checked comes along in it, because a browser doesn't choose a file again.
 */
export function ImportForm({ today }: { today: string }) {
  const t = useTranslations('transfer');
  const [state, formAction, isSending] = useActionState<ImportState, FormData>(importList, {
    status: 'idle',
  });
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') answer.current?.focus();
  }, [state]);
  if (state.status === 'done') return <ImportDone done={state} />;
  const { values, content } = 'values' in state ? state : { values: {}, content: '' };
  return (
    <form action={formAction} noValidate className="grid gap-6">
      <div ref={answer} tabIndex={-1} className="outline-none">
        {state.status === 'forbidden' ? <NotAllowed /> : null}
        {state.status === 'invalid' ? <ImportAlert state={state} /> : null}
        {state.status === 'checked' ? <CheckedResult checked={state.checked} isSending={isSending} /> : null}
      </div>
      <input type="hidden" name="content" value={content} />
      <FileField fault={state.status === 'invalid' ? state.fault : null} />
      <BasisFields values={values} errors={state.status === 'invalid' ? state.errors : {}} today={today} />
      <p>
        <button
          type="submit"
          name="step"
          value="check"
          className={state.status === 'checked' ? 'button button-plain' : 'button'}
          aria-disabled={isSending}
        >
          {isSending
            ? t('import.checking')
            : t(state.status === 'checked' ? 'import.checkAgain' : 'import.check')}
        </button>
      </p>
    </form>
  );
}
