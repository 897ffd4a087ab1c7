import { getFormatter, getTranslations } from 'next-intl/server';
import { publish, takeBack, throwAway } from '@/lib/announcements/actions';
import { lacksOf, shortfallsOf } from '@/lib/announcements/draft';
import type { DeskAnnouncement } from '@/lib/announcements/queries';
import { DeskForm } from './desk-form';
import { draftOf } from './desk-values';

/** What a draft lacks, what it falls short of, and the ways to publish it or to throw it away. */
export async function PublishPart({ announcement, now }: { announcement: DeskAnnouncement; now: Date }) {
  const t = await getTranslations('announcement-desk');
  const format = await getFormatter();
  const { id, publishAt } = announcement;
  const draft = draftOf(announcement);
  const lacks = lacksOf(draft);
  const shortfalls = shortfallsOf(draft, publishAt ?? now);
  const time = publishAt && format.dateTime(publishAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      {lacks.length > 0 && (
        <div className="mt-5">
          <p className="font-strong">{t('lacks.heading')}</p>
          <ul className="list-disc ps-5">
            {lacks.map((lack) => (
              <li key={lack}>{t(`lacks.${lack}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {shortfalls.length > 0 && (
        <div className="mt-5 border-s-4 border-seal ps-4" data-shortfalls>
          <p className="font-strong">{t('shortfalls.heading')}</p>
          <ul className="list-disc ps-5">
            {shortfalls.map((shortfall) => (
              <li key={shortfall}>{t(`shortfalls.${shortfall}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {time && <p className="mt-5 font-strong">{t('scheduledFor', { time })}</p>}
      <div className="mt-5 flex flex-wrap items-end gap-x-10 gap-y-4">
        {publishAt ? (
          <DeskForm action={takeBack} id={id} fields={[]} submit={t('takeBack')} isPlain />
        ) : (
          lacks.length === 0 && (
            <>
              <DeskForm action={publish} id={id} fields={[]} submit={t('publishNow')}>
                <input type="hidden" name="publishAt" value="" />
              </DeskForm>
              <DeskForm
                action={publish}
                id={id}
                fields={[{ name: 'publishAt', as: 'time' }]}
                submit={t('scheduleIt')}
                isPlain
              />
            </>
          )
        )}
        <DeskForm action={throwAway} id={id} fields={[]} submit={t('discard')} isPlain />
      </div>
    </>
  );
}
