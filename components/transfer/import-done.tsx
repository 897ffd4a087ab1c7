import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { ImportState } from '@/lib/transfer/import-state';

/** How an import ended. */
export function ImportDone({ done }: { done: Extract<ImportState, { status: 'done' }> }) {
  const t = useTranslations('transfer');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="done" role="status">
      <h2 id="done" ref={heading} tabIndex={-1} className="text-s2 outline-none">
        {t('import.done.heading')}
      </h2>
      <ul className="mt-3 list-disc ps-5">
        <li className="font-strong">{t('import.done.made', { count: done.made })}</li>
        {done.known > 0 ? <li>{t('import.done.known', { count: done.known })}</li> : null}
        {done.bad > 0 ? <li>{t('import.done.bad', { count: done.bad })}</li> : null}
      </ul>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link href="/staff/leads?source=fair" prefetch={false} className="button">
          {t('import.done.inbox')}
        </Link>
        {/* A whole page anew, so that the form is empty. */}
        <a href="/staff/leads/import" className="button button-plain">
          {t('import.done.again')}
        </a>
      </p>
    </section>
  );
}
