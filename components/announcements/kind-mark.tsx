import { getTranslations } from 'next-intl/server';
import type { AnnouncementKind, Progress } from '@/lib/announcements/rules';
import type { Locale } from '@/lib/i18n/locales';

type KindMarkProps = { locale: Locale; kind: AnnouncementKind; progress: Progress | null };

/** The kind of an announcement and how far it has got, in words. What goes on now is marked with the seal's colour. */
export async function KindMark({ locale, kind, progress }: KindMarkProps) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 text-s0" data-kind={kind}>
      <span className="text-quiet">{t(`kinds.${kind}`)}</span>
      {progress && (
        <span
          data-progress={progress}
          className={`rounded-edge border px-2 font-strong ${
            progress === 'goingOn' ? 'border-seal text-seal' : 'border-edge text-quiet'
          }`}
        >
          {t(`progress.${progress}`)}
        </span>
      )}
    </span>
  );
}
