import { getTranslations } from 'next-intl/server';
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from '@/lib/announcements/rules';
import type { Locale } from '@/lib/i18n/locales';

/** Leads to the announcements of one kind, or of all. */
export async function KindFilter({ locale, kind }: { locale: Locale; kind: AnnouncementKind | null }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const choices = [
    { key: 'all', name: t('list.all'), query: '', isChosen: kind === null },
    ...ANNOUNCEMENT_KINDS.map((each) => ({
      key: each,
      name: t(`kinds.${each}`),
      query: `?kind=${each}`,
      isChosen: kind === each,
    })),
  ];
  return (
    <nav aria-label={t('list.filter')} className="no-print mt-8">
      <ul className="flex flex-wrap gap-x-6 border-b border-line text-s0">
        {choices.map(({ key, name, query, isChosen }) => (
          <li key={key}>
            <a
              href={`/${locale}/announcements${query}`}
              aria-current={isChosen ? 'true' : undefined}
              className="flex min-h-11 min-w-11 items-center border-b-2 border-transparent no-underline aria-[current]:border-seal aria-[current]:font-strong"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
