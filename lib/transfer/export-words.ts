import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { LEAD_SOURCES } from '@/lib/leads/states';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { EXPORT_COLUMNS, type ExportColumn, type ExportWords } from './export-columns';

/** The words of an export in the language of whoever takes it. */
export async function exportWords(locale: Locale): Promise<ExportWords & { title: string }> {
  const t = await getTranslations({ locale, namespace: 'transfer' });
  const names = new Map((await listTechnologyNames(locale)).map(({ slug, title }) => [slug, title]));
  const heads = EXPORT_COLUMNS.map((column) => [column, t(`columns.${column}`)] as const);
  return {
    title: t('export.sheet'),
    columns: Object.fromEntries(heads) as Record<ExportColumn, string>,
    sayState: (state) => t(`states.${state}`),
    saySource: (source) => {
      const known = LEAD_SOURCES.find((one) => one === source);
      return known ? t(`sources.${known}`) : source;
    },
    sayTechnology: (slug) => names.get(slug) ?? slug,
  };
}
