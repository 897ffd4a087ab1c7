import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { ConsentPart, ContactValues, ShownForm } from '@/lib/leads/form-state';
import type { ContactErrors } from '@/lib/leads/schema';
import { TickBox } from '@/components/ui/tick-box';

type AcceptProps = { locale: Locale; form: ShownForm; values: ContactValues; errors: ContactErrors };

/** Consent to the terms, and apart from it the consent to sharing (PIPL art. 23), each unticked until somebody ticks it. */
export function AcceptBoxes({ locale, form, values, errors }: AcceptProps) {
  const t = useTranslations('contact');
  return (
    <div className="grid gap-4">
      <TickBox
        id="accept"
        isTicked={values.accept === 'yes'}
        error={errors.accept ? t(`errors.${errors.accept}`) : undefined}
      >
        {form.accept.map((part) =>
          typeof part === 'string' ? part : <TermLink key={part.document} locale={locale} part={part} />,
        )}
      </TickBox>
      {form.share === null ? null : (
        <TickBox id="share" isTicked={values.share === 'yes'} hint={t('share.hint')}>
          {form.share}
          <span>{t('optional')}</span>
        </TickBox>
      )}
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
