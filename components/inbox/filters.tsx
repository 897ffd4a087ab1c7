import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { addressOf, isFiltered } from '@/lib/inbox/address';
import type { InboxView } from '@/lib/inbox/schema';
import { LEAD_SOURCES, LEAD_STATES } from '@/lib/leads/states';

type FiltersProps = {
  view: InboxView;
  technologies: { slug: string; title: string }[];
  colleagues: { id: string; name: string }[];
};

/** Narrows the list down by what stands in its address. */
export function Filters({ view, technologies, colleagues }: FiltersProps) {
  const t = useTranslations('inbox');
  return (
    <details open={isFiltered(view)} className="border-b border-line">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-strong">
        {t('filters.heading')}
      </summary>
      <form action="/staff/leads" className="grid gap-3 pb-4 md:grid-cols-3 xl:grid-cols-6">
        {view.list === 'quarantine' ? <input type="hidden" name="list" value="quarantine" /> : null}
        {view.list === 'inbox' ? (
          <Choice name="state" label={t('filters.state')} value={view.state}>
            {LEAD_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </Choice>
        ) : null}
        <Choice name="technology" label={t('filters.technology')} value={view.technology}>
          {technologies.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
          <option value="none">{t('filters.noTechnology')}</option>
        </Choice>
        <Choice name="source" label={t('filters.source')} value={view.source}>
          {LEAD_SOURCES.map((source) => (
            <option key={source} value={source}>
              {t(`sources.${source}`)}
            </option>
          ))}
        </Choice>
        <Choice name="assignee" label={t('filters.assignee')} value={view.assignee}>
          <option value="me">{t('filters.me')}</option>
          <option value="none">{t('filters.nobody')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Day name="from" label={t('filters.from')} value={view.from} />
        <Day name="to" label={t('filters.to')} value={view.to} />
        <p className="flex items-center gap-4 md:col-span-full">
          <button type="submit" className="button button-plain">
            {t('filters.apply')}
          </button>
          {isFiltered(view) ? (
            <Link
              href={addressOf({ list: view.list })}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t('filters.clear')}
            </Link>
          ) : null}
        </p>
      </form>
    </details>
  );
}

type ControlProps = { name: string; label: string; value: string | undefined };

function Choice({ name, label, value, children }: ControlProps & { children: ReactNode }) {
  const t = useTranslations('inbox');
  return (
    <label className="grid gap-1">
      <span className="text-s0 text-quiet">{label}</span>
      <select name={name} defaultValue={value ?? ''} key={value} className="field">
        <option value="">{t('filters.any')}</option>
        {children}
      </select>
    </label>
  );
}

function Day({ name, label, value }: ControlProps) {
  return (
    <label className="grid gap-1">
      <span className="text-s0 text-quiet">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} key={value} className="field" />
    </label>
  );
}
