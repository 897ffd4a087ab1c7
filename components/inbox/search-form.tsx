'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { describe, FieldError } from '@/components/ui/field';
import { searchLeads } from '@/lib/inbox/actions';
import type { SearchState } from '@/lib/inbox/form-state';

/** Posted, so that what is searched for gets into no address and no log. */
export function SearchForm() {
  const t = useTranslations('inbox');
  const [state, formAction] = useActionState<SearchState, FormData>(searchLeads, { status: 'idle' });
  const isInvalid = state.status === 'invalid';
  const error = isInvalid ? t(`search.${state.reason}`) : undefined;
  const typed = isInvalid ? state.typed : '';
  return (
    <form action={formAction} role="search" className="grid gap-1 md:max-w-112" noValidate>
      <label htmlFor="search" className="font-strong">
        {t('search.label')}
      </label>
      <p id="search-hint" className="text-s0 text-quiet">
        {t('search.hint')}
      </p>
      <div role={error ? 'alert' : undefined}>
        <FieldError id="search" error={error} />
      </div>
      <div className="flex gap-2">
        <input
          key={typed}
          id="search"
          name="search"
          type="text"
          autoComplete="off"
          className="field"
          defaultValue={typed}
          {...describe({ id: 'search', hint: true, error })}
        />
        <button type="submit" className="button button-plain shrink-0">
          {t('search.submit')}
        </button>
      </div>
    </form>
  );
}
