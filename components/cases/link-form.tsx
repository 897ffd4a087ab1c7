'use client';

import { useTranslations } from 'next-intl';
import { useSending } from '@/components/ui/use-sending';
import { openWithCode } from '@/lib/cases/actions';
import type { LookupState } from '@/lib/cases/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { CaseAlert } from './case-alert';

/** The button behind a link from a mail. Programs that look into mails open links, but press no buttons. */
export function LinkForm({ locale, reference, code }: { locale: Locale; reference: string; code: string }) {
  const t = useTranslations('cases');
  const { state, formAction, onSubmit, isSending } = useSending<LookupState>(openWithCode);
  return (
    <form action={formAction} onSubmit={onSubmit} className="mt-7 grid gap-5">
      <CaseAlert state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="code" value={code} />
      <p>
        <button type="submit" className="button" aria-disabled={isSending}>
          {isSending ? t('opening') : t('link.button', { reference })}
        </button>
      </p>
    </form>
  );
}
