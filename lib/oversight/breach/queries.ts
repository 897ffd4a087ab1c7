// Whom a breach concerns: Personal Information Protection Law, art. 57 wants them told.
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

/** Somebody to be told, and by what. */
export type Concerned = { reference: string; locale: Locale; name: string; email: string; phone: string };

const BATCH = 1000;

type Window = { from: Date; to: Date };

/** The tables that hold people who can be reached; another is another entry. */
export const BREACH_TABLES = { Lead: concernedLeads } as const satisfies Record<
  string,
  (window: Window) => AsyncIterable<Concerned>
>;

export type BreachTable = keyof typeof BREACH_TABLES;

/** Everybody whose lead was in the database within the window and still is: who was erased can't be reached, nor read. */
async function* concernedLeads({ from, to }: Window): AsyncGenerator<Concerned> {
  const ring = keyRing();
  let last = '';
  for (;;) {
    const leads = await db().lead.findMany({
      where: { createdAt: { gte: from, lt: to }, wrappedKey: { not: null }, id: { gt: last } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        reference: true,
        locale: true,
        keyId: true,
        wrappedKey: true,
        name: true,
        email: true,
        phone: true,
      },
    });
    for (const { id, reference, locale, keyId, wrappedKey, name, email, phone } of leads) {
      const fields = { name, email, phone };
      const person = openRecord(ring, { table: 'Lead', id }, { keyId, wrappedKey, fields });
      if (person) yield { reference, locale, ...person };
    }
    last = leads.at(-1)?.id ?? last;
    if (leads.length < BATCH) return;
  }
}
