import { useTranslations } from 'next-intl';
import { describe, FieldFrame } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { AGREEMENT, OWN_GROUNDS } from '@/lib/reports/ground-names';
import type { Grounds } from '@/lib/reports/grounds';

type GroundProps = {
  locale: Locale;
  grounds: Grounds;
  value: string | undefined;
  error: string | undefined;
};

/** The grounds: what people look for by name, then the clauses of the agreement. */
export function GroundField({ locale, grounds: { version, clauses }, value, error }: GroundProps) {
  const t = useTranslations('report');
  const id = 'ground';
  const hint = (
    <>
      {t('ground.hint', { version })}{' '}
      <a href={`/${locale}/legal/${AGREEMENT}/${version}`} target="_blank" rel="noopener">
        {t('ground.read')}
        <span className="sr-only">{t('newTab')}</span>
      </a>
    </>
  );
  return (
    <FieldFrame id={id} label={t('ground.label')} hint={hint} error={error}>
      <select
        key={value}
        id={id}
        name={id}
        defaultValue={value ?? ''}
        className="field"
        required
        {...describe({ id, hint, error })}
      >
        <option value="">{t('ground.choose')}</option>
        <optgroup label={t('ground.own')}>
          {OWN_GROUNDS.map((ground) => (
            <option key={ground} value={ground}>
              {t(`ground.${ground}`)}
            </option>
          ))}
        </optgroup>
        {clauses.map(({ clause, title, grounds }) => (
          <optgroup key={clause} label={t('ground.clause', { clause, title })}>
            {grounds.map((ground) => (
              <option key={ground.clause} value={ground.clause}>
                {t('ground.option', ground)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
