import { canonicalText } from './canonical';
import { findPublished, readLock } from './lock';
import { LEGAL_FOLDER, type TextKey } from './places';
import { readVersionText } from './version-text';

/**
 * The canonical text of a published version, with the values it was published with. Null: no such version was published.
 * Throws BrokenContent when its file is gone.
 */
export function publishedText(key: TextKey): string | null {
  const published = findPublished(readLock(), key);
  if (!published) return null;
  return canonicalText(readVersionText(LEGAL_FOLDER, key, published.facts[key.locale]));
}

/** The published hash of a text, in hex. Undefined: no such version was published. */
export function publishedSha256({ locale, ...version }: TextKey): string | undefined {
  return findPublished(readLock(), version)?.sha256[locale];
}
