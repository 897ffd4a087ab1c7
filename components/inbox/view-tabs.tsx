import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Route } from 'next';
import { addressOf } from '@/lib/inbox/address';
import { COUNT_MAX, type InboxCounts } from '@/lib/inbox/queries';

export type Tab = 'all' | 'unanswered' | 'mine' | 'unassigned' | 'due' | 'quarantine' | 'spam';

const TABS: Record<Tab, Route> = {
  all: addressOf({}),
  unanswered: addressOf({ state: 'new' }),
  mine: addressOf({ assignee: 'me' }),
  unassigned: addressOf({ assignee: 'none' }),
  due: '/staff/leads/due',
  quarantine: addressOf({ list: 'quarantine' }),
  spam: addressOf({ state: 'spam' }),
};

/** The views that are looked at every day. Any other can be kept as a bookmark: it stands in its address. */
export function ViewTabs({ counts, address }: { counts: InboxCounts; address: string }) {
  const t = useTranslations('inbox');
  const numbers: Partial<Record<Tab, number>> = {
    unanswered: counts.unanswered,
    due: counts.due,
    quarantine: counts.quarantine,
  };
  const tabs = Object.entries(TABS) as [Tab, Route][];
  return (
    <nav aria-label={t('views.label')}>
      <ul className="flex flex-wrap gap-x-5 border-b border-line">
        {tabs.map(([tab, href]) => (
          <li key={tab}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === address ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 no-underline aria-[current]:font-strong aria-[current]:shadow-[inset_0_-3px_var(--seal)]"
            >
              {t(`views.${tab}`)}
              <Count of={numbers[tab]} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ of }: { of: number | undefined }) {
  const t = useTranslations('inbox');
  if (of === undefined) return null;
  const isMore = of > COUNT_MAX;
  return (
    <span className="text-quiet tabular-nums">
      <span aria-hidden="true">{isMore ? `${COUNT_MAX}+` : of}</span>
      <span className="sr-only">
        {isMore ? t('count.more', { count: COUNT_MAX }) : t('count.some', { count: of })}
      </span>
    </span>
  );
}
