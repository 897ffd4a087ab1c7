import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { TabLink } from '@/components/desk/tabs';
import { addressOf, isFiltered } from '@/lib/inbox/address';
import { type InboxView, VIEW_FIELDS } from '@/lib/inbox/schema';
import { saveView } from '@/lib/inbox/views/actions';
import type { SavedView } from '@/lib/inbox/views/queries';
import { ViewForm } from './view-form';

/** One's own views by their names, and the way to keep the one that is shown. */
export function SavedViews({ views, view }: { views: SavedView[]; view: InboxView }) {
  const t = useTranslations('inbox.saved');
  const address = addressOf(view);
  const isKept = views.some((kept) => kept.address === address);
  const isWorthKeeping = isFiltered(view) && view.find === undefined && !isKept;
  return (
    <>
      {views.length === 0 ? null : (
        <nav aria-label={t('label')} className="flex flex-wrap items-center gap-x-5 border-b border-line">
          <ul className="flex flex-wrap gap-x-5">
            {views.map((kept) => (
              <li key={kept.id}>
                <TabLink href={kept.address} isOpen={kept.address === address}>
                  <bdi>{kept.name}</bdi>
                </TabLink>
              </li>
            ))}
          </ul>
          <Link href="/staff/leads/views" prefetch={false} className="inline-flex min-h-11 items-center">
            {t('manage')}
          </Link>
        </nav>
      )}
      {isWorthKeeping ? (
        <ViewForm
          action={saveView}
          id="view-name"
          hidden={fieldsOf(view)}
          verbs={['save']}
          summary={t('keep')}
        />
      ) : null}
    </>
  );
}

function fieldsOf(view: InboxView): Record<string, string> {
  const fields = VIEW_FIELDS.flatMap((field) => {
    const value = view[field];
    return value === undefined || field === 'after' || field === 'before' ? [] : [[field, value]];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}
