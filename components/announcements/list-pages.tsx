import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

type ListPagesProps = {
  locale: Locale;
  page: number;
  pages: number;
  /** The address of a page of the list. */
  address: (page: number) => string;
};

/** To the newer and the older announcements. Nothing where one page holds them all. */
export async function ListPages({ locale, page, pages, address }: ListPagesProps) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={t('list.pages')}
      className="no-print flex flex-wrap items-center gap-x-6 border-t border-line pt-4 text-s0"
    >
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className="inline-flex min-h-11 items-center">
          {t('list.newer')}
        </a>
      )}
      <span>{t('list.place', { page, pages })}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className="inline-flex min-h-11 items-center">
          {t('list.older')}
        </a>
      )}
    </nav>
  );
}
