// What stands around the form's action in the app, in place of Next: the request's headers and cookies, the redirect,
// the words, and the documents in force. A test file mocks the modules with it (vi.mock is hoisted file by file).
import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/locales';

export type Term = { document: string; version: string; title: string; sha256: string };

export const TERMS: Term[] = [
  { document: 'service-agreement', version: '2023-08-01', title: '服务协议', sha256: 'a'.repeat(64) },
  { document: 'privacy-policy', version: '2023-08-01', title: '隐私政策', sha256: 'b'.repeat(64) },
];

export const NEW_TERMS: Term[] = TERMS.map((term) => ({ ...term, version: '2026-04-01' }));

/** What the mocked modules answer with. */
export const world = { inForce: TERMS, address: '192.0.2.1', affiliates: [] as string[] };

/** What Next throws to leave an action for another page. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super('redirect');
  }
}

export const navigation = {
  redirect: (to: string): never => {
    throw new Redirected(to);
  },
};

export const requestOfVisitor = {
  headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': world.address })),
  // As of a browser that keeps no cookies: the receipt then travels in the address.
  cookies: () => Promise.resolve({ has: () => false, get: () => undefined, set: () => undefined }),
};

export async function translations() {
  const { createTranslator } = await import('next-intl');
  return {
    getTranslations: ({ locale, namespace }: { locale: Locale; namespace: string }) => {
      const file = `content/messages/${locale}/${namespace}.json`;
      const messages = { [namespace]: JSON.parse(readFileSync(file, 'utf8')) as Record<string, string> };
      return Promise.resolve(createTranslator({ locale, messages, namespace }));
    },
  };
}

export const legal = { listTermsFor: () => Promise.resolve(world.inForce) };

export const facts = {
  operator: () => ({ affiliates: world.affiliates.map((name) => ({ name: { zh: name, en: name } })) }),
};

/** What a form shows while these documents are in force and sharing is offered with these affiliates. */
export async function digestOf(
  terms: Term[],
  locale: Locale = 'zh',
  affiliates: string[] = [],
): Promise<string> {
  const { consentAt, consentDigest } = await import('@/lib/leads/consent');
  const before = { ...world };
  Object.assign(world, { inForce: terms, affiliates });
  const digest = consentDigest(await consentAt(locale, new Date()));
  Object.assign(world, before);
  return digest;
}
