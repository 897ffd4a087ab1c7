import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Mark } from '@/components/site/mark';

/** What surrounds the pages before sign-in. */
export async function EntryShell({ children }: { children: ReactNode }) {
  const t = await getTranslations('desk');
  return (
    <main id="main" className="mx-auto max-w-116 px-5 py-10 lg:py-20">
      <p className="mb-8 flex items-center gap-2.5 font-strong">
        <Mark />
        {t('name')}
      </p>
      {children}
    </main>
  );
}
