import { getFormatter, getTranslations } from 'next-intl/server';
import type { Period, UpdateRow } from '@/lib/announcements/queries';
import type { AnnouncementKind } from '@/lib/announcements/rules';
import type { Locale } from '@/lib/i18n/locales';
import { AnnouncementText } from './announcement-text';
import { BeijingTime } from './beijing-time';
import { KindMark } from './kind-mark';

type UpdatesProps = { locale: Locale; kind: AnnouncementKind; updates: UpdateRow[] };

/** How it went on, newest first, each with its time. */
export async function AnnouncementUpdates({ locale, kind, updates }: UpdatesProps) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  if (updates.length === 0) return null;
  return (
    <section aria-labelledby="updates" className="mt-12">
      <h2 id="updates" className="text-s3">
        {t('detail.updates')}
      </h2>
      <ol className="mt-4 border-s-2 border-line ps-5">
        {updates.map((update) => (
          <li key={update.id} className="relative pb-6" data-update={update.id}>
            <span
              aria-hidden="true"
              className="absolute -start-[1.6rem] top-2.5 size-2.5 rounded-full bg-edge"
            />
            <p className="flex flex-wrap items-center gap-x-4 text-s0 text-quiet">
              <BeijingTime locale={locale} at={update.at} />
              {update.progress && <KindMark locale={locale} kind={kind} progress={update.progress} />}
            </p>
            {update.rescheduled && <Rescheduled locale={locale} {...update.rescheduled} />}
            <div className="prose mt-1 max-w-[38em]">
              <AnnouncementText text={update.text[locale]} locale={locale} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

async function Rescheduled({ locale, was, is }: { locale: Locale; was: Period; is: Period }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const format = await getFormatter({ locale });
  const say = ({ startsAt, endsAt }: Period) => {
    const time = (at: Date | null) =>
      at ? format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }) : t('times.open');
    return t('times.beijing', { time: `${time(startsAt)} – ${time(endsAt)}` });
  };
  return <p className="mt-1 font-strong">{t('detail.rescheduled', { is: say(is), was: say(was) })}</p>;
}
