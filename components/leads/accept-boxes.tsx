import { useTranslations } from 'next-intl';
import { Children, type ReactNode } from 'react';
import { describe, FieldError } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import type { ContactValues, ShownTerm } from '@/lib/leads/form-state';
import type { ContactErrors } from '@/lib/leads/schema';

type AcceptProps = {
  locale: Locale;
  terms: ShownTerm[];
  affiliates: string[];
  values: ContactValues;
  errors: ContactErrors;
};

/** Consent to the terms, and apart from it the consent to sharing (PIPL art. 23), each unticked until somebody ticks it. */
export function AcceptBoxes({ locale, terms, affiliates, values, errors }: AcceptProps) {
  const t = useTranslations('contact');
  function versionOf(document: string) {
    return terms.find((term) => term.document === document)?.version ?? '';
  }
  function termLink(document: string) {
    return function TermLink(chunks: ReactNode) {
      return (
        <a href={`/${locale}/legal/${document}/${versionOf(document)}`} target="_blank" rel="noopener">
          {withWholeDates(chunks)}
          <span className="sr-only">{t('newTab')}</span>
        </a>
      );
    };
  }
  return (
    <div className="grid gap-4">
      <Box
        id="accept"
        isTicked={values.accept === 'yes'}
        error={errors.accept ? t(`errors.${errors.accept}`) : undefined}
      >
        {t.rich('accept.label', {
          agreement: termLink('service-agreement'),
          policy: termLink('privacy-policy'),
          agreementVersion: versionOf('service-agreement'),
          policyVersion: versionOf('privacy-policy'),
        })}
      </Box>
      {affiliates.length > 0 ? (
        <Box id="share" isTicked={values.share === 'yes'} hint={t('share.hint')}>
          {t('share.label', { affiliates: affiliates.join(locale === 'zh' ? '、' : ', ') })}
          <span>{t('optional')}</span>
        </Box>
      ) : null}
      <p className="border-t border-line pt-4 text-s0 text-quiet">{t('minors')}</p>
    </div>
  );
}

const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A date isn't broken after a hyphen. */
function withWholeDates(chunks: ReactNode): ReactNode {
  return Children.map(chunks, (chunk) =>
    typeof chunk === 'string'
      ? chunk.split(DATE).map((part) =>
          DATE.test(part) ? (
            <span key={part} className="whitespace-nowrap">
              {part}
            </span>
          ) : (
            part
          ),
        )
      : chunk,
  );
}

type BoxProps = {
  id: string;
  isTicked: boolean;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
};

function Box({ id, isTicked, hint, error, children }: BoxProps) {
  return (
    <div className={error ? 'border-s-4 border-seal ps-4' : undefined}>
      <FieldError id={id} error={error} />
      <div className="grid grid-cols-[2.75rem_1fr]">
        <span className="flex size-11 items-center">
          <input
            type="checkbox"
            id={id}
            name={id}
            value="yes"
            defaultChecked={isTicked}
            className="size-6 accent-ink"
            {...describe({ id, hint, error })}
          />
        </span>
        <div className="py-2">
          <label htmlFor={id}>{children}</label>
          {hint ? (
            <p id={`${id}-hint`} className="text-s0 text-quiet">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
