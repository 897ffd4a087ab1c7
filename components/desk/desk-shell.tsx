import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/components/site/mark';
import { signOut } from '@/lib/staff/sessions/actions';
import type { SignedIn } from '@/lib/staff/session';
import { DeskNavigation } from './desk-navigation';
import { sectionsOf } from './sections';

/** What surrounds every page of somebody who is signed in. */
export async function DeskShell({ member, children }: { member: SignedIn; children: ReactNode }) {
  const t = await getTranslations('desk');
  const entries = sectionsOf(member.role).map(({ href, key }) => ({ href, label: t(`sections.${key}`) }));
  const navigation = <DeskNavigation entries={entries} label={t('navLabel')} />;
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-raised focus:p-4"
      >
        {t('skip')}
      </a>
      <header className="no-print border-b border-line bg-raised lg:flex lg:flex-col lg:border-e lg:border-b-0">
        <div className="flex items-center justify-between gap-4 px-5 py-2 lg:px-4 lg:py-4">
          <Link
            href="/staff"
            prefetch={false}
            className="flex min-h-11 items-center gap-2.5 font-strong no-underline"
          >
            <Mark />
            {t('name')}
          </Link>
          <details className="lg:hidden">
            <summary className="flex min-h-11 cursor-pointer items-center px-2">{t('menu')}</summary>
            <div className="absolute inset-x-0 z-10 grid gap-3 border-y border-line bg-raised px-5 py-3">
              {navigation}
              <Account member={member} />
            </div>
          </details>
        </div>
        <div className="hidden px-2 lg:block">{navigation}</div>
        <div className="mt-auto hidden border-t border-line px-4 py-3 lg:block">
          <Account member={member} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-5 py-6 outline-none lg:px-8 lg:py-7">
        {children}
      </main>
    </div>
  );
}

async function Account({ member }: { member: SignedIn }) {
  const t = await getTranslations('desk');
  return (
    <>
      <p className="leading-snug font-strong">
        <bdi>{member.name}</bdi>
      </p>
      <p className="text-quiet">{t('role', { role: t(`roles.${member.role}`) })}</p>
      <form action={signOut}>
        <button type="submit" className="desk-link min-h-11 min-w-11 text-start">
          {t('signOut')}
        </button>
      </form>
    </>
  );
}
