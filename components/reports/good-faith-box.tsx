import { useTranslations } from 'next-intl';
import { describe, FieldError } from '@/components/ui/field';
import type { ReportErrorCode } from '@/lib/reports/schema';

type BoxProps = { sentence: string; isTicked: boolean; error: ReportErrorCode | undefined };

/** The statement that the report is true, unticked until somebody ticks it. */
export function GoodFaithBox({ sentence, isTicked, error: code }: BoxProps) {
  const t = useTranslations('report');
  const id = 'goodFaith';
  const error = code ? t(`errors.${code}`) : undefined;
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
            {...describe({ id, error })}
          />
        </span>
        <label htmlFor={id} className="py-2">
          {sentence}
        </label>
      </div>
    </div>
  );
}
