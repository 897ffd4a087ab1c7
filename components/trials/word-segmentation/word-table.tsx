import { useTranslations } from 'next-intl';
import { kindOf } from './kinds';
import { ResultTable } from '../result-table';
import type { Word } from './result';

const COLUMNS = ['word', 'kind', 'from', 'to'] as const;

/** The same words as a table, for whoever reads by ear or wants the places. */
export function WordTable({ words }: { words: readonly Word[] }) {
  const t = useTranslations('trial-word-segmentation');
  return (
    <details className="mt-3">
      <summary className="inline-flex min-h-11 min-w-11 cursor-pointer items-center underline decoration-seal underline-offset-4">
        {t('table')}
      </summary>
      <ResultTable columns={COLUMNS.map((column) => t(column))}>
        {words.map((word) => (
          <tr key={word.start}>
            <td lang="zh-CN" className="whitespace-pre-wrap">
              {word.text}
            </td>
            <td>
              {t(`tags.${kindOf(word)}`)} ({word.tag})
            </td>
            <td>{word.start}</td>
            <td>{word.end}</td>
          </tr>
        ))}
      </ResultTable>
    </details>
  );
}
