import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import type { ContactValues, ShownForm } from '@/lib/leads/form-state';
import type { ContactErrors } from '@/lib/leads/schema';
import { GuardianNote, MinorsLink } from './guardian-note';
import { TickBox } from '@/components/ui/tick-box';

const AGES = ['adult', 'minor', 'child'] as const;

type AgeFieldProps = { locale: Locale; form: ShownForm; values: ContactValues; errors: ContactErrors };

/**
 * How old the sender says to be: no consent, so the most usual answer is chosen. What follows from another shows by style
 * sheet alone; a browser that can't tell (`:has`) shows all of it.
 */
export function AgeField({ locale, form, values, errors }: AgeFieldProps) {
  const t = useTranslations('contact');
  const chosen = AGES.find((age) => age === values.age) ?? 'adult';
  const error = errors.age ? t(`errors.${errors.age}`) : undefined;
  return (
    <div className="group grid gap-2">
      <fieldset aria-describedby={error ? 'age-error' : undefined}>
        <legend className="font-strong">{t('age.label')}</legend>
        <FieldError id="age" error={error} />
        <div className="flex flex-wrap gap-x-7">
          {AGES.map((age) => (
            <label key={age} className="flex min-h-11 items-center gap-2.5">
              <input
                type="radio"
                id={age === 'adult' ? 'age' : `age-${age}`}
                name="age"
                value={age}
                defaultChecked={age === chosen}
                className="size-5 accent-ink"
              />
              {t(`age.${age}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="group-has-[#age-minor:not(:checked)]:hidden">
        <TickBox
          id="guardian"
          isTicked={values.guardian === 'yes'}
          hint={t('guardian.hint')}
          error={errors.guardian ? t(`errors.${errors.guardian}`) : undefined}
        >
          {form.guardian}
        </TickBox>
        <MinorsLink locale={locale} />
      </div>
      <div className="border-s-4 border-seal ps-4 group-has-[#age-child:not(:checked)]:hidden">
        <GuardianNote locale={locale} />
      </div>
    </div>
  );
}
