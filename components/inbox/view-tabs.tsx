import { useTranslations } from 'next-intl';
import type { Route } from 'next';
import { Tabs } from '@/components/desk/tabs';
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
    <Tabs
      label={t('views.label')}
      tabs={tabs.map(([tab, href]) => ({
        id: tab,
        href,
        isOpen: href === address,
        children: (
          <>
            {t(`views.${tab}`)}
            <Count of={numbers[tab]} />
          </>
        ),
      }))}
    />
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
