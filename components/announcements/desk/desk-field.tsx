import { useTranslations } from 'next-intl';
import type { Messages } from 'next-intl';
import { describe, FieldError, FieldFrame } from '@/components/ui/field';
import type { DeskValues } from '@/lib/announcements/desk-state';
import type { FieldFault } from '@/lib/announcements/schema';

export type DeskFieldSpec = {
  name: keyof Messages['announcement-desk']['fields'];
  as: 'line' | 'text' | 'time' | 'choice' | 'boxes';
  options?: { value: string; label: string }[];
  lang?: string;
};

type DeskFieldProps = {
  field: DeskFieldSpec;
  /** Several forms of a page ask for the same. */
  prefix: string;
  values: DeskValues;
  fault: FieldFault | undefined;
};

export function DeskField({ field, prefix, values, fault }: DeskFieldProps) {
  const t = useTranslations('announcement-desk');
  const { name, as, options = [], lang } = field;
  const id = `${prefix}${name}`;
  const error = fault ? t(`faults.${fault}`) : undefined;
  const hint = name === 'bodyZh' || name === 'bodyEn' ? t('bodyHint') : undefined;
  const kept = values[name] ?? '';
  if (as === 'boxes') return <Boxes field={field} id={id} chosen={kept} error={error} />;
  const common = { id, name, lang, className: 'field', defaultValue: kept, ...describe({ id, hint, error }) };
  return (
    <FieldFrame id={id} label={t(`fields.${name}`)} hint={hint} error={error}>
      {as === 'line' && <input type="text" {...common} />}
      {as === 'time' && <input type="datetime-local" {...common} />}
      {as === 'text' && <textarea rows={6} {...common} />}
      {as === 'choice' && (
        <select key={String(kept)} {...common}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

type BoxesProps = { field: DeskFieldSpec; id: string; chosen: string | string[]; error: string | undefined };

function Boxes({ field: { name, options = [] }, id, chosen, error }: BoxesProps) {
  const t = useTranslations('announcement-desk');
  return (
    <fieldset>
      <legend className="font-strong">{t(`fields.${name}`)}</legend>
      <FieldError id={id} error={error} />
      <div className="grid gap-x-6 md:grid-cols-2 xl:grid-cols-3">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-2">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
