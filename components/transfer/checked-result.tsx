import { useTranslations } from 'next-intl';
import type { Checked } from '@/lib/transfer/import-state';
import { ProblemTable } from './problem-table';

/** What the check found, and the button that imports it. */
export function CheckedResult({ checked, isSending }: { checked: Checked; isSending: boolean }) {
  const t = useTranslations('transfer');
  const { good, known, bad, encoding, unknown, problems, sentence } = checked;
  return (
    <section aria-labelledby="checked" className="border-3 border-line px-5 py-4">
      <h2 id="checked" className="text-s2">
        {t('import.checked.heading')}
      </h2>
      <p role="status" className="mt-1 text-quiet">
        {t('import.checked.nothing')}
      </p>
      <ul className="mt-3 list-disc ps-5">
        <li className="font-strong">{t('import.checked.good', { count: good })}</li>
        {known > 0 ? <li>{t('import.checked.known', { count: known })}</li> : null}
        {bad > 0 ? <li>{t('import.checked.bad', { count: bad })}</li> : null}
        <li>{t('import.checked.encoding', { encoding: encoding.toUpperCase() })}</li>
        {unknown.length > 0 ? <li>{t('import.checked.unknown', { columns: unknown.join(' · ') })}</li> : null}
        <li>{t('import.checked.terms', { terms: sentence })}</li>
      </ul>
      {good > 0 ? (
        <p className="mt-4">
          <button type="submit" name="step" value="import" className="button" aria-disabled={isSending}>
            {isSending ? t('import.checked.importing') : t('import.checked.import', { count: good })}
          </button>
        </p>
      ) : null}
      {problems.length > 0 ? <ProblemTable problems={problems} bad={bad} /> : null}
    </section>
  );
}
