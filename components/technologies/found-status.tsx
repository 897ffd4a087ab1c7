import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

type FoundStatusProps = { locale: Locale; count: number; all: number; narrowed: boolean };

/** How many were found, told to everybody when it changes, and the way back to the whole list. */
export async function FoundStatus({ locale, count, all, narrowed }: FoundStatusProps) {
  const t = await getTranslations({ locale, namespace: 'technologies' });
  const found = count === 0 ? 'none' : count === 1 ? 'one' : 'other';
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-6 text-s0 text-quiet">
      <p
        role="status"
        data-list-status=""
        data-all={t('found.all', { count: all })}
        data-none={t('found.none')}
        data-one={t('found.one')}
        data-other={t('found.other', { count: '#' })}
      >
        {narrowed ? t(`found.${found}`, { count }) : t('found.all', { count: all })}
      </p>
      <a
        href={`/${locale}/technologies`}
        data-list-clear=""
        hidden={!narrowed}
        className="-my-3 py-3 text-ink"
      >
        {t('search.clear')}
      </a>
    </div>
  );
}
