import { getFormatter, getTranslations } from 'next-intl/server';
import { Fact, FactList } from '@/components/ui/fact-list';
import type { Export } from '@/lib/cases/export';
import type { Told } from '@/lib/cases/exported-row';
import type { Locale } from '@/lib/i18n/locales';

/** An export as a page: each table with its rows, each column under its own name, as the file has them. */
export async function ExportTables({ locale, exported }: { locale: Locale; exported: Export }) {
  const t = await getTranslations({ locale, namespace: 'cases.export' });
  const format = await getFormatter({ locale });
  const at = new Date(exported.exportedAt);
  return (
    <>
      <p className="text-s0 text-quiet">
        <span className="font-mono">{exported.reference}</span>{' '}
        <time dateTime={exported.exportedAt}>
          {format.dateTime(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' })}
        </time>
      </p>
      <h1 className="text-s4">{t('title')}</h1>
      <p className="mt-3">{exported.scope === 'person' ? t('all') : t('text')}</p>
      {exported.tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ table, rows }) => (
          <section key={table} aria-labelledby={table} className="mt-9">
            <h2 id={table} className="mb-3 text-s2">
              {t('table', { name: table, count: rows.length })}
            </h2>
            <div className="grid gap-5">
              {rows.map((row, index) => (
                <FactList key={index}>
                  {Object.entries(row)
                    .filter(([, value]) => value !== null && value !== '')
                    .map(([column, value]) => (
                      <Fact key={column} term={<span className="font-mono">{column}</span>}>
                        {say(column, value)}
                      </Fact>
                    ))}
                </FactList>
              ))}
            </div>
          </section>
        ))}
    </>
  );
}

/** A file's content is in the file of the export, and on the case page itself. */
function say(column: string, value: Told): string {
  if (column === 'content') return '…';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
