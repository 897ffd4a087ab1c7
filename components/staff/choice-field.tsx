import { describe, FieldFrame } from '@/components/ui/field';

type ChoiceFieldProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value?: string | undefined;
  options: { value: string; label: string }[];
};

/** One of a few. */
export function ChoiceField({ id, label, hint, error, value, options }: ChoiceFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        key={value}
        id={id}
        name={id}
        defaultValue={value}
        className="field"
        {...describe({ id, hint, error })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
