// A published legal version makes its own announcement, in both languages, from what it says of itself.
import { createFormatter, createTranslator, type Messages } from 'next-intl';
import { readFrontmatter } from '@/lib/content/frontmatter';
import { shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { type Locale, LOCALES } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { readLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER, textFile } from '@/lib/legal/places';
import { type Lock, type PublishedVersion, versionFrontmatter } from '@/lib/legal/schema';

export type LegalAnnouncement = {
  /** `document/version`. */
  legalVersion: string;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  /** When it takes effect. */
  startsAt: Date;
  publishedAt: Date;
};

/** The announcements that the versions published at an instant make, oldest first. */
export async function legalAnnouncements(now: Date, lock: Lock = readLock()): Promise<LegalAnnouncement[]> {
  const versions = Object.entries(lock).flatMap(([document, published]) =>
    Object.entries(published).map(([version, facts]) => ({ document, version, ...facts })),
  );
  const out = versions.filter(({ publishedOn }) => publishedOn <= shanghaiDate(now));
  const announcements = await Promise.all(out.map((version) => announcementOf(version, now)));
  return announcements.sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
}

type Version = PublishedVersion & { document: string; version: string };

async function announcementOf(version: Version, now: Date): Promise<LegalAnnouncement> {
  const { document, publishedOn, effectiveFrom } = version;
  const [zh, en] = await Promise.all(LOCALES.map((locale) => wordsOf(version, locale)));
  if (!zh || !en) throw new Error(`No words for ${document} ${version.version}`);
  return {
    legalVersion: `${document}/${version.version}`,
    titleZh: zh.title,
    titleEn: en.title,
    bodyZh: zh.body,
    bodyEn: en.body,
    startsAt: startOfShanghaiDay(effectiveFrom),
    // The lock knows the day alone. Today it is now; an earlier day began when it began.
    publishedAt: publishedOn === shanghaiDate(now) ? now : startOfShanghaiDay(publishedOn),
  };
}

async function wordsOf({ document, version, title: titles, effectiveFrom }: Version, locale: Locale) {
  const messages = (await loadMessages(locale)) as Messages;
  const t = createTranslator({ locale, messages, namespace: 'announcements' });
  const format = createFormatter({ locale, timeZone: 'Asia/Shanghai' });
  const { frontmatter } = readFrontmatter(
    textFile(LEGAL_FOLDER, { document, version, locale }),
    versionFrontmatter,
  );
  const title = titles[locale];
  const date = format.dateTime(startOfShanghaiDay(effectiveFrom), { dateStyle: 'long' });
  const summary = frontmatter.summaryOfChanges;
  return {
    title: t('legalVersion.title', { title, version }),
    body: t('legalVersion.body', { title, version, date, summary, document }),
  };
}
