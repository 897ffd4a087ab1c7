import type { Locale } from '@/lib/i18n/locales';
import type { AcceptanceAct } from '@/lib/leads/new-lead';
import { findPublished, readLock } from '@/lib/legal/lock';

const VERSION = '2023-08-01';

/** The accept box ticked for texts that are really published, so that their hashes are real. */
export function publishedAct(locale: Locale): AcceptanceAct {
  const lock = readLock();
  const terms = ['service-agreement', 'privacy-policy'].map((document) => {
    const published = findPublished(lock, { document, version: VERSION });
    if (!published) throw new Error(`${document} ${VERSION} isn't published`);
    return { document, version: VERSION, sha256: published.sha256[locale] };
  });
  return {
    act: 'contact-form',
    sentence: locale === 'zh' ? '我已阅读并同意' : 'I have read and accept',
    terms,
  };
}
