import type { Locale } from './locales';

type MessageFile = Record<string, unknown>;

/** One file a domain: `content/messages/<locale>/<domain>.json`. */
const DOMAINS = ['site', 'home', 'technologies', 'legal', 'contact', 'problems'] as const;

/** All messages of a language. A missing file or key fails the checks; nothing falls back to the other language. */
export async function loadMessages(locale: Locale): Promise<Record<string, MessageFile>> {
  const files = await Promise.all(
    DOMAINS.map(async (domain) => {
      const file = (await import(`@/content/messages/${locale}/${domain}.json`)) as { default: MessageFile };
      return [domain, file.default] as const;
    }),
  );
  return Object.fromEntries(files);
}
