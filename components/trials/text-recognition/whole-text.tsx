import { useTranslations } from 'next-intl';
import { CopyButton } from '../copy-button';
import { languageOf } from './line-list';
import type { RecognisedLine } from './result';

/** The text of all lines, to read through and to copy. */
export function WholeText({ lines }: { lines: readonly RecognisedLine[] }) {
  const t = useTranslations('trial-text-recognition');
  const text = lines.map((line) => line.text).join('\n');
  return (
    <section className="border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-s1">{t('text')}</h3>
        <CopyButton text={text} words={{ copy: t('copy'), copied: t('copied') }} />
      </div>
      <p lang={languageOf(text)} className="mt-2 max-w-[44rem] whitespace-pre-line">
        {text}
      </p>
    </section>
  );
}
