import { useTranslations } from 'next-intl';
import type { ImportState } from '@/lib/transfer/import-state';
import { BASIS_FIELDS } from '@/lib/transfer/schema';
import { sayFault } from './say-fault';

/** What has to be mended before the list can be checked. */
export function ImportAlert({ state }: { state: Extract<ImportState, { status: 'invalid' }> }) {
  const t = useTranslations('transfer');
  const wrong = BASIS_FIELDS.filter((field) => state.errors[field]);
  const entries = [
    ...(state.fault === null ? [] : [{ field: 'file', words: sayFault(t, state.fault) }]),
    ...wrong.map((field) => ({
      field,
      words: t('import.alert', {
        field: t(`import.fields.${field}`),
        problem: t(`import.errors.${state.errors[field] ?? 'missing'}`),
      }),
    })),
  ];
  return (
    <div role="alert" className="border-3 border-seal px-5 py-4">
      <h2 className="text-s2">{t('import.summary', { count: entries.length })}</h2>
      <ul className="mt-2 list-disc ps-5">
        {entries.map(({ field, words }) => (
          <li key={field}>
            <a href={`#${field}`} className="inline-flex min-h-11 items-center font-strong text-seal">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
