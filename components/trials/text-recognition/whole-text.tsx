import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { languageOf } from './line-list';
import type { RecognisedLine } from './result';

/** The text of all lines, to read through and to copy. */
export function WholeText({ lines }: { lines: readonly RecognisedLine[] }) {
  const t = useTranslations('trial-text-recognition');
  const [copied, setCopied] = useState<string | null>(null);
  const text = lines.map((line) => line.text).join('\n');
  return (
    <section className="border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-s1">{t('text')}</h3>
        <button
          type="button"
          className="button button-plain"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
        >
          <span aria-live="polite">{t(copied === text ? 'copied' : 'copy')}</span>
        </button>
      </div>
      <p lang={languageOf(text)} className="mt-2 max-w-[44rem] whitespace-pre-line">
        {text}
      </p>
    </section>
  );
}
