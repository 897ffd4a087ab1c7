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

/** The public path of what has changed from one version to another, without its language. */
export function comparisonPath(document: string, from: string, to: string): string {
  return `/legal/${document}/compare/${from}/${to}`;
}

/** The public path of all versions of a document, without its language. */
export function historyPath(document: string): string {
  return `/legal/${document}/history`;
}

/** The public path of a clause through all versions, without its language. */
export function clausePath(document: string, id: string): string {
  return `/legal/${document}/clauses/${id}`;
}

/**
 * The public path that leads to what has changed from a version to the one in force when it is asked for, without its
 * language; for whoever accepted that version.
 */
export function sincePath({ document, version }: { document: string; version: string }): string {
  return `/legal/${document}/since/${version}`;
}
