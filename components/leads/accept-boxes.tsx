import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { describe, FieldError } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import type { ConsentPart, ContactValues, ShownForm } from '@/lib/leads/form-state';
import type { ContactErrors } from '@/lib/leads/schema';

type AcceptProps = { locale: Locale; form: ShownForm; values: ContactValues; errors: ContactErrors };

/** Consent to the terms, and apart from it the consent to sharing (PIPL art. 23), each unticked until somebody ticks it. */
export function AcceptBoxes({ locale, form, values, errors }: AcceptProps) {
  const t = useTranslations('contact');
  return (
    <div className="grid gap-4">
      <Box
        id="accept"
        isTicked={values.accept === 'yes'}
        error={errors.accept ? t(`errors.${errors.accept}`) : undefined}
      >
        {form.accept.map((part) =>
          typeof part === 'string' ? part : <TermLink key={part.document} locale={locale} part={part} />,
        )}
      </Box>
      {form.share === null ? null : (
        <Box id="share" isTicked={values.share === 'yes'} hint={t('share.hint')}>
          {form.share}
          <span>{t('optional')}</span>
        </Box>
      )}
      <p className="border-t border-line pt-4 text-s0 text-quiet">{t('minors')}</p>
    </div>
  );
}

function TermLink({ locale, part }: { locale: Locale; part: Exclude<ConsentPart, string> }) {
  const t = useTranslations('contact');
  return (
    <a href={`/${locale}/legal/${part.document}/${part.version}`} target="_blank" rel="noopener">
      <WholeDates text={part.text} />
      <span className="sr-only">{t('newTab')}</span>
    </a>
  );
}

const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A date isn't broken after a hyphen. */
function WholeDates({ text }: { text: string }) {
  return text.split(DATE).map((part) =>
    DATE.test(part) ? (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
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
