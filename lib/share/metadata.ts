import type { Metadata } from 'next';
import { operator } from '@/lib/content/operator';
import { env } from '@/lib/core/env';
import { alternates } from '@/lib/i18n/alternates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { pictureKey, readPicturesFile } from './pictures-file';

/** Open Graph names a language with a territory. */
const OPEN_GRAPH_LOCALES: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };

type Shared = {
  /** As it reads outside the site, without the platform's name. */
  title: string;
  description: string;
  /** The public path without its language; the home page's is empty. */
  path: string;
  /** The public path whose picture is shown, where the page has none of its own. */
  image?: string;
  /** `article` for a text that stands by itself. */
  type?: 'website' | 'article';
};

/**
 * What search engines and messengers are told of a public page: description, canonical address and languages, and the
 * card shown where its address is passed on (ogp.me). Throws in a build that made no picture for it.
 */
export function shareMetadata(
  locale: Locale,
  { title, description, path, image = path, type = 'website' }: Shared,
): Metadata {
  const url = sharePicture(locale, image);
  const images = url ? [{ url, width: 1200, height: 630, alt: title, type: 'image/png' }] : [];
  return {
    description,
    alternates: alternates(locale, path),
    openGraph: {
      type,
      title,
      description,
      url: `/${locale}${path}`,
      siteName: operator().platform[locale],
      locale: OPEN_GRAPH_LOCALES[locale],
      alternateLocale: OPEN_GRAPH_LOCALES[otherLocale(locale)],
      images,
    },
    // Next fills in the rest from Open Graph.
    twitter: { card: 'summary_large_image' },
  };
}

/** The address of a page's picture on this site. There is none where nothing was built, as in development. */
export function sharePicture(locale: Locale, path: string): string | undefined {
  const pictures = readPicturesFile(process.cwd());
  const key = pictureKey(locale, path);
  if (pictures && !pictures[key] && env().NODE_ENV !== 'development') {
    throw new Error(
      `The build drew no share picture for ${key}; lib/build/share-pictures/cards.ts lists them`,
    );
  }
  return pictures?.[key];
}
