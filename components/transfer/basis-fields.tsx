import { useTranslations } from 'next-intl';
import { describe, FieldError, TextField } from '@/components/ui/field';
import type { BasisValues } from '@/lib/transfer/import-state';
import type { BasisError, ImportBasis } from '@/lib/transfer/schema';

type BasisFieldsProps = {
  values: BasisValues;
  errors: Partial<Record<keyof ImportBasis, BasisError>>;
  /** `YYYY-MM-DD` */
  today: string;
};

/** On what ground we have the people of the list. */
export function BasisFields({ values, errors, today }: BasisFieldsProps) {
  const t = useTranslations('transfer');
  const say = (field: keyof ImportBasis) => {
    const code = errors[field];
    return code ? t(`import.errors.${code}`) : undefined;
  };
  const text = (field: 'place' | 'collector' | 'proof') => ({
    id: field,
    label: t(`import.fields.${field}`),
    error: say(field),
    defaultValue: values[field],
    required: true,
  });
  const accepted = say('accepted');
  return (
    <>
      <TextField {...text('place')} />
      <TextField
        id="collectedOn"
        type="date"
        max={today}
        label={t('import.fields.collectedOn')}
        hint={t('import.hints.collectedOn')}
        error={say('collectedOn')}
        defaultValue={values.collectedOn}
        required
      />
      <TextField {...text('collector')} autoComplete="off" />
      <TextField {...text('proof')} hint={t('import.hints.proof')} />
      <div className={accepted ? 'border-s-4 border-seal ps-4' : ''}>
        <FieldError id="accepted" error={accepted} />
        <label htmlFor="accepted" className="flex min-h-11 items-start gap-3 py-2">
          <input
            id="accepted"
            name="accepted"
            type="checkbox"
            value="yes"
            defaultChecked={values.accepted === 'yes'}
            required
            className="mt-1 size-5 shrink-0"
            {...describe({ id: 'accepted', error: accepted })}
          />
          <span>{t('import.fields.accepted')}</span>
        </label>
      </div>
    </>
  );
}
