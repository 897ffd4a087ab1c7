// The small answer that every page asks for: what is announced now, with the words to say it, in both languages. Whoever
// draws the bar (components/site/script) needs nothing else, so pages stay as they were made.
import { createTranslator, type Messages } from 'next-intl';
import { type Locale, LOCALES } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { type AnnouncementRow, listCurrent } from './queries';

/** What the bar says itself. `#` stands for a time. */
export type BarWords = Record<'label' | 'dismiss' | 'more' | 'beijing' | 'here' | 'from' | 'until', string>;

export type CurrentAnnouncement = {
  id: string;
  /** When it last changed: whoever has dismissed it sees it again. */
  changed: string;
  kind: AnnouncementRow['kind'];
  progress: AnnouncementRow['progress'];
  startsAt: string | null;
  endsAt: string | null;
  /** Slugs. */
  technologies: string[];
  label: Record<Locale, string>;
  title: Record<Locale, string>;
};

export type CurrentAnswer = {
  announcements: CurrentAnnouncement[];
  /** Absent where there is nothing to say. */
  words?: Record<Locale, BarWords>;
};

/** What the address `/api/announcements/current` answers at an instant. */
export async function currentAnswer(now: Date): Promise<CurrentAnswer> {
  const rows = await listCurrent(now);
  if (rows.length === 0) return { announcements: [] };
  const [zh, en] = await Promise.all(LOCALES.map(translatorFor));
  if (!zh || !en) throw new Error('The words of announcements are missing');
  const announcements = rows.map((row) => told(row, { zh: labelOf(row, zh), en: labelOf(row, en) }));
  return { announcements, words: { zh: barWords(zh), en: barWords(en) } };
}

async function translatorFor(locale: Locale) {
  const messages = (await loadMessages(locale)) as Messages;
  return createTranslator({ locale, messages, namespace: 'announcements' });
}

type Translator = Awaited<ReturnType<typeof translatorFor>>;

function barWords(t: Translator): BarWords {
  return {
    label: t('bar.label'),
    dismiss: t('bar.dismiss'),
    more: t('bar.more'),
    beijing: t('bar.beijing'),
    here: t('bar.here'),
    from: t('bar.from'),
    until: t('bar.until'),
  };
}

function labelOf({ kind, progress }: AnnouncementRow, t: Translator): string {
  return progress ? `${t(`kinds.${kind}`)} · ${t(`progress.${progress}`)}` : t(`kinds.${kind}`);
}

function told(row: AnnouncementRow, label: Record<Locale, string>): CurrentAnnouncement {
  const { id, kind, progress, startsAt, endsAt, technologies, title, changedAt } = row;
  return {
    id,
    changed: changedAt.toISOString(),
    kind,
    progress,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    technologies,
    label,
    title,
  };
}
