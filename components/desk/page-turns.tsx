import { getTranslations } from 'next-intl/server';
import type { Route } from 'next';
import Link from 'next/link';

type PageTurnsProps = {
  page: number;
  hasMore: boolean;
  /** The address of a page of the list. */
  address: (page: number) => Route;
};

/** To the pages before and after of a list of which nobody counts how long it is. */
export async function PageTurns({ page, hasMore, address }: PageTurnsProps) {
  const t = await getTranslations('desk.pages');
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label={t('label')} className="mt-4 flex gap-x-6">
      {page > 1 && (
        <Link
          href={address(page - 1)}
          rel="prev"
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t('before')}
        </Link>
      )}
      {hasMore && (
        <Link
          href={address(page + 1)}
          rel="next"
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t('after')}
        </Link>
      )}
    </nav>
  );
}
