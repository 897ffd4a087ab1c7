import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { DocumentRow } from '@/lib/legal/queries';
import { stateOf } from '@/lib/legal/rules';
import { HistoryEntry } from './history-entry';

/** Every published version of a document, newest first, as they are at this instant. */
export async function VersionHistory({
  locale,
  document,
  now,
}: {
  locale: Locale;
  document: DocumentRow;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { versions } = document;
  return (
    <>
      {versions.length > 2 && <ChooseVersions locale={locale} document={document} />}
      <ol className="mt-10 grid gap-10" aria-label={t('trail.history')} reversed>
        {versions.map((row, place) => (
          <HistoryEntry
            key={row.version}
            locale={locale}
            document={document.document}
            row={row}
            state={stateOf(versions, row.version, now)}
            before={versions[place + 1]?.version ?? null}
          />
        ))}
      </ol>
    </>
  );
}

async function ChooseVersions({ locale, document }: { locale: Locale; document: DocumentRow }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const [newest, previous] = document.versions;
  return (
    <form
      action={`/${locale}/legal/${document.document}/compare`}
      className="no-print mt-8 border-y border-line py-4"
    >
      <fieldset className="flex flex-wrap items-end gap-4">
        <legend className="mb-2 font-strong">{t('history.choose')}</legend>
        {(
          [
            ['from', previous],
            ['to', newest],
          ] as const
        ).map(([name, chosen]) => (
          <label key={name} className="grid gap-1">
            <span className="text-s0">{t(`history.${name}`)}</span>
            <select name={name} defaultValue={chosen?.version} className="field font-mono">
              {document.versions.map(({ version }) => (
                <option key={version}>{version}</option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="button button-plain">
          {t('history.submit')}
        </button>
      </fieldset>
    </form>
  );
}
