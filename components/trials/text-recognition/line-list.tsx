import { useFormatter, useTranslations } from 'next-intl';
import { isUnsure } from './boxed-picture';
import type { RecognisedLine } from './result';

type LineListProps = {
  id: string;
  lines: readonly RecognisedLine[];
  chosen: number | null;
  choose: (index: number) => void;
};

/** The lines in reading order. Choosing one shows its box; arrow keys go from line to line. */
export function LineList({ id, lines, chosen, choose }: LineListProps) {
  const t = useTranslations('trial-text-recognition');
  const format = useFormatter();
  return (
    <fieldset>
      <legend className="text-s0 text-quiet">{t('lines')}</legend>
      <ol className="mt-2 max-h-96 overflow-y-auto border-y border-line">
        {lines.map(({ text, confidence }, index) => (
          <li key={index} className="border-b border-line last:border-0">
            <label className="flex min-h-11 cursor-pointer items-baseline gap-x-4 border-s-4 border-transparent px-3 py-2 has-checked:border-seal has-checked:bg-seal-soft has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-data">
              <input
                id={`${id}${index}`}
                type="radio"
                name={id}
                className="sr-only"
                checked={index === chosen}
                onChange={() => choose(index)}
              />
              <span className="w-6 shrink-0 text-s0 text-quiet tabular-nums">{index + 1}</span>
              <span lang={languageOf(text)} className="min-w-0 flex-1 break-words">
                {text}
              </span>
              <span className="shrink-0 text-s0 text-quiet tabular-nums">
                <span className="sr-only">{t('confidence')} </span>
                {format.number(confidence, { style: 'percent', maximumFractionDigits: 0 })}
                {isUnsure(confidence) && <span className="ms-2 text-seal">{t('unsure')}</span>}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

export function languageOf(text: string): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}
