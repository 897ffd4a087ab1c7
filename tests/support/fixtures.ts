import { readdirSync, readFileSync } from 'node:fs';
import { expect, test as base, type BrowserContext } from '@playwright/test';
import type { Messages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

type Watch = { requests: string[]; complaints: string[] };

type Fixtures = {
  /** The language the project runs in (Playwright's own option): the browser asks for it too. */
  locale: Locale;
  /** The texts of the site in that language, by file and key. */
  messages: Messages;
  /** Console errors a test provokes on purpose, such as the browser's note about an answer with status 404. */
  allowedComplaints: RegExp[];
  /** Where pages may be and ask: the server of all tests, and one that a test starts and adds. */
  ownOrigins: Set<string>;
  /** Fails the test when a page went to another origin, wrote an error or broke the policy. */
  faultless: undefined;
};

/** Playwright's `test` with the site's own fixtures. Import it, and `expect`, from here. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(ownOrigin()),
  messages: async ({ locale }, use) => use(readMessages(locale)),
  allowedComplaints: [[], { option: true }],
  ownOrigins: async ({}, use) => use(new Set([ownOrigin()])),
  faultless: [
    async ({ context, allowedComplaints, ownOrigins }, use) => {
      const seen = watch(context);
      await use(undefined);
      const foreign = seen.requests.filter((url) => !ownOrigins.has(new URL(url).origin));
      expect.soft(foreign, 'every request goes to the own origin').toEqual([]);
      const unexpected = seen.complaints.filter(
        (text) => !allowedComplaints.some((known) => known.test(text)),
      );
      expect(unexpected, 'the page is faultless: no error and no policy violation').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Follows what the pages of a context ask for and complain about; for contexts a test opens itself. */
export function watch(context: BrowserContext): Watch {
  const seen: Watch = { requests: [], complaints: [] };
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) seen.requests.push(request.url());
  });
  // Chromium reports a violation of the policy as a console error too.
  context.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
  context.on('weberror', (error) => seen.complaints.push(String(error.error())));
  return seen;
}

function ownOrigin(): string {
  const origin = process.env.E2E_ORIGIN;
  if (!origin) throw new Error('E2E_ORIGIN is missing: the global setup starts the server and sets it.');
  return origin;
}

function readMessages(locale: Locale): Messages {
  const folder = `content/messages/${locale}`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const entries = files.map((file) => {
    const messages: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    return [file.replace(/\.json$/, ''), messages];
  });
  return Object.fromEntries(entries) as Messages;
}
