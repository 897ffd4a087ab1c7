import { escapeXml, tagUri } from '@/lib/core/atom';
import { operator } from '@/lib/content/operator';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';

type FeedPlace = { locale: Locale; origin: string };
type Entry = { document: string; version: string; publishedOn: string; title: string; summary: string };

/** The published versions as an Atom feed (RFC 4287), newest first. */
export async function legalFeed(place: FeedPlace, words: { title: string; entry: (entry: Entry) => string }) {
  const { locale, origin } = place;
  const documents = await listDocuments(locale);
  const entries = documents
    .flatMap(({ document, versions }) => versions.map((version) => ({ ...version, document })))
    .sort((one, other) => (one.publishedOn < other.publishedOn ? 1 : -1));
  const updated = atomDate(entries[0]?.publishedOn ?? '1970-01-01');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAGS[locale]}">`,
    `  <title>${escapeXml(words.title)}</title>`,
    `  <id>${tagUri(origin, `feeds/legal.${locale}`)}</id>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(operator().name[locale])}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${origin}/feeds/legal.${locale}.xml"/>`,
    `  <link rel="alternate" type="text/html" href="${origin}/${locale}/legal"/>`,
    ...entries.map((entry) => entryXml(entry, place, words.entry(entry))),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: Entry, { locale, origin }: FeedPlace, title: string): string {
  const address = `legal/${entry.document}/${entry.version}`;
  const date = atomDate(entry.publishedOn);
  return [
    '  <entry>',
    `    <title>${escapeXml(title)}</title>`,
    `    <id>${tagUri(origin, `${address}.${locale}`)}</id>`,
    `    <published>${date}</published>`,
    `    <updated>${date}</updated>`,
    `    <link rel="alternate" type="text/html" hreflang="${LANGUAGE_TAGS[locale]}" href="${origin}/${locale}/${address}"/>`,
    `    <link rel="related" type="application/json" href="${origin}/${address}.json"/>`,
    `    <summary>${escapeXml(entry.summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

function atomDate(day: string): string {
  return startOfShanghaiDay(day).toISOString();
}
