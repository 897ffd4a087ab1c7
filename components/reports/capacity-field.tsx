import { useTranslations } from 'next-intl';
import { FieldError } from '@/components/ui/field';
import { CAPACITIES } from '@/lib/reports/fields';

/** Who reports. The first choice has the field's own id, so that the summary's link leads to it. */
export function CapacityField({ value, error }: { value: string | undefined; error: string | undefined }) {
  const t = useTranslations('report');
  const described = error ? 'capacity-hint capacity-error' : 'capacity-hint';
  return (
    <fieldset
      aria-describedby={described}
      className={`grid gap-1.5 ${error ? 'border-s-4 border-seal ps-4' : ''}`}
    >
      <legend className="font-strong">{t('capacity.label')}</legend>
      <p id="capacity-hint" className="text-s0 text-quiet">
        {t('capacity.hint')}
      </p>
      <FieldError id="capacity" error={error} />
      {CAPACITIES.map((capacity, index) => (
        <label key={capacity} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            id={index === 0 ? 'capacity' : `capacity-${capacity}`}
            name="capacity"
            value={capacity}
            defaultChecked={value === capacity}
            className="size-5 accent-ink"
          />
          {t(`capacity.${capacity}`)}
        </label>
      ))}
    </fieldset>
  );
}
