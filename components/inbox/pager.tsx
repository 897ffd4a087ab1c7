import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { addressOf } from '@/lib/inbox/address';
import type { InboxPage } from '@/lib/inbox/queries';
import type { InboxView } from '@/lib/inbox/schema';

export function Pager({ view, page: { after, before } }: { view: InboxView; page: InboxPage }) {
  const t = useTranslations('inbox');
  if (after === null && before === null) return null;
  const link = 'inline-flex min-h-11 items-center';
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap gap-x-6 pt-3">
      {before === null ? null : (
        <>
          <Link href={addressOf(view)} prefetch={false} className={link}>
            {t('pages.first')}
          </Link>
          <Link href={addressOf(view, { before })} prefetch={false} rel="prev" className={link}>
            {t('pages.before')}
          </Link>
        </>
      )}
      {after === null ? null : (
        <Link href={addressOf(view, { after })} prefetch={false} rel="next" className={link}>
          {t('pages.after')}
        </Link>
      )}
    </nav>
  );
}
