import { FieldError } from '@/components/ui/field';

type ChoiceProps = {
  name: string;
  legend: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string | undefined;
  error: string | undefined;
};

/** One of several, each with its words. The first carries the name as its id, so that a summary leads there. */
export function Choice({ name, legend, options, chosen, error }: ChoiceProps) {
  return (
    <fieldset
      className={error ? 'border-s-4 border-seal ps-4' : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="mb-1 font-strong">{legend}</legend>
      <FieldError id={name} error={error} />
      {options.map(([value, label], index) => {
        const id = index === 0 ? name : `${name}-${value}`;
        return (
          <div key={value} className="grid grid-cols-[2.75rem_1fr]">
            <span className="flex size-11 items-center">
              <input
                type="radio"
                id={id}
                name={name}
                value={value}
                defaultChecked={chosen === value}
                className="size-6 accent-ink"
                aria-describedby={error ? `${name}-error` : undefined}
              />
            </span>
            <label htmlFor={id} className="py-2">
              {label}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
