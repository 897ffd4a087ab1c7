import { legalAnnouncements } from '@/lib/announcements/legal-versions';
import { announceLegalVersions, publishDue } from '@/lib/announcements/mutations';
import { forgetUnconfirmed } from '@/lib/announcements/subscribers/mutations';
import { log } from '@/lib/core/log';

/** An announcement is out at most this much later than it was to be. */
const EVERY_MS = 3_000;

const FORGET_EVERY_MS = 30 * 60 * 1000;

/** Publishes announcements when their time has come, and those of legal versions at the start. It keeps no process alive. */
export function publishInTime(): void {
  let isBusy = false;
  const look = async (work: () => Promise<number>) => {
    if (isBusy) return;
    isBusy = true;
    try {
      const count = await work();
      if (count > 0) log.info('announcements.published', { count });
    } catch (error) {
      log.error('announcements.failed', error);
    } finally {
      isBusy = false;
    }
  };
  const announceLegal = async () => announceLegalVersions(await legalAnnouncements(new Date()), new Date());
  void look(announceLegal);
  setInterval(() => void look(() => publishDue(new Date())), EVERY_MS).unref();
  const forget = () =>
    void forgetUnconfirmed(new Date()).catch((error: unknown) => log.error('forget.failed', error));
  forget();
  setInterval(forget, FORGET_EVERY_MS).unref();
}
