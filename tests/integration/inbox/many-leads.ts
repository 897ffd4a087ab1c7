import type { KeyRing } from '@/lib/crypto/key-text';
import type { Database } from '@/lib/db/client';
import { COLUMNS, leadValues } from '@/tests/bench/inbox/leads';

type Rows = NonNullable<Parameters<Database['lead']['createMany']>[0]>['data'];

/** Keeps the leads of the bench, some at a time. */
export async function fillRows(database: Database, ring: KeyRing, count: number): Promise<void> {
  for (let from = 0; from < count; from += 200) {
    const rows = Array.from({ length: 200 }, (_, at) => {
      const values = leadValues(ring, from + at, count, Date.parse('2026-11-30T00:00:00Z'));
      const entries = COLUMNS.map((name, column) => {
        const value = values[column] ?? null;
        return [name, value instanceof Buffer ? new Uint8Array(value) : value];
      });
      return Object.fromEntries(entries) as Record<string, unknown>;
    });
    await database.lead.createMany({ data: rows as unknown as Rows });
  }
}
