import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { QUERY_MAX } from '@/lib/technologies/list-query';
import { INPUTS, KINDS, type ListQuery } from '@/lib/technologies/schema';

type FilterFormProps = {
  locale: Locale;
  query: ListQuery;
  /** On the prerendered list, which holds every row, the small script answers without asking the server. */
  inPlace: boolean;
};

/** Search and filters. Without script it asks the server, with the choices in the address. */
export async function FilterForm({ locale, query, inPlace }: FilterFormProps) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  return (
    <form
      action={`/${locale}/technologies`}
      method="get"
      role="search"
      aria-label={t('search.label')}
      autoComplete="off"
      data-list-index={inPlace ? `/${locale}/technologies/search-index.json` : undefined}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-5 xl:grid-cols-[minmax(0,1fr)_10rem_10rem_auto_auto]"
    >
      <label className="grid col-span-2 gap-1.5 xl:col-span-1">
        <span className="text-s0">
          {t('search.q')} <span className="text-quiet">{t('search.hint')}</span>
        </span>
        <input
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={QUERY_MAX}
          enterKeyHint="search"
          className="field h-12 py-0"
        />
      </label>
      <label className="grid gap-1.5">
        <span className="text-s0">{t('search.input')}</span>
        <select name="input" defaultValue={query.input ?? ''} className="field h-12 py-0">
          <option value="">{t('search.any')}</option>
          {INPUTS.map((input) => (
            <option key={input} value={input}>
              {t(`inputs.${input}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1.5">
        <span className="text-s0">{t('search.kind')}</span>
        <select name="kind" defaultValue={query.kind ?? ''} className="field h-12 py-0">
          <option value="">{t('search.any')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-h-12 items-center gap-2.5">
        <input
          type="checkbox"
          name="trial"
          value="yes"
          defaultChecked={query.trial === 'yes'}
          className="size-5 shrink-0 accent-ink"
        />
        {t('search.trial')}
      </label>
      <button className="button min-h-12">{t('search.submit')}</button>
    </form>
  );
}
