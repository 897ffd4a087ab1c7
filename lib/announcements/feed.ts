import { operator } from '@/lib/content/operator';
import { escapeXml, tagUri } from '@/lib/core/atom';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listNewest } from './queries';
import { plainText } from './text';

const MOST_ENTRIES = 50;

type Place = { locale: Locale; origin: string };
type Entry = Awaited<ReturnType<typeof listNewest>>[number];

/**
 * The newest announcements as an Atom feed (RFC 4287). An entry that is corrected, updated or set to another time keeps its
 * id and is updated.
 *
 * @param words title of the feed, and what stands before the title of an entry: its kind and state
 */
export async function announcementFeed(
  { locale, origin }: Place,
  words: { title: string; label: (entry: Pick<Entry, 'kind' | 'progress'>) => string },
  now: Date,
): Promise<string> {
  const entries = await listNewest(MOST_ENTRIES, now);
  const updated = entries.map(({ changedAt }) => changedAt.getTime());
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAGS[locale]}">`,
    `  <title>${escapeXml(words.title)}</title>`,
    `  <id>${tagUri(origin, `feeds/announcements.${locale}`)}</id>`,
    `  <updated>${new Date(Math.max(0, ...updated)).toISOString()}</updated>`,
    `  <author><name>${escapeXml(operator().name[locale])}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${origin}/feeds/announcements.${locale}.xml"/>`,
    `  <link rel="alternate" type="text/html" href="${origin}/${locale}/announcements"/>`,
    ...entries.map((entry) => entryXml(entry, { locale, origin }, words.label(entry))),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: Entry, { locale, origin }: Place, label: string): string {
  const { id, title, body, publishedAt, changedAt, kind } = entry;
  const language = LANGUAGE_TAGS[locale];
  return [
    '  <entry>',
    `    <title>${escapeXml(`${label} · ${title[locale]}`)}</title>`,
    `    <id>${tagUri(origin, `announcements/${id}.${locale}`)}</id>`,
    `    <published>${publishedAt.toISOString()}</published>`,
    `    <updated>${changedAt.toISOString()}</updated>`,
    `    <category term="${kind}"/>`,
    `    <link rel="alternate" type="text/html" hreflang="${language}" href="${origin}/${locale}/announcements/${id}"/>`,
    `    <content type="text">${escapeXml(plainText(body[locale], locale, origin))}</content>`,
    '  </entry>',
  ].join('\n');
}
