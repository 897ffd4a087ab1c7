import type { Locale } from '@/lib/i18n/locales';
import type { VersionState } from './rules';

/**
 * The public path of a version, without its language. The one in force is the document itself; its dated address shows
 * the same page.
 */
export function versionPath(
  { document, version }: { document: string; version: string },
  state: VersionState,
): string {
  return state === 'in-force' ? `/legal/${document}` : `/legal/${document}/${version}`;
}

/** The Atom feed of all published versions. */
export function feedPath(locale: Locale): string {
  return `/feeds/legal.${locale}.xml`;
}
