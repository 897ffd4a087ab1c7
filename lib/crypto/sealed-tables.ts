// Every table whose rows have a data key of their own. A test reads the datamodel, so that none is forgotten.
import { db, type Database } from '@/lib/db/client';

/** Delegate of the client → name of the table, to which what is sealed is bound. */
export const SEALED_TABLES = {
  lead: 'Lead',
  rightsRequest: 'RightsRequest',
  caseMessage: 'CaseMessage',
  caseFile: 'CaseFile',
  report: 'Report',
  restriction: 'Restriction',
  appeal: 'Appeal',
  staff: 'Staff',
  leadImport: 'LeadImport',
  subscriber: 'Subscriber',
  webhookTarget: 'WebhookTarget',
} as const satisfies Partial<Record<keyof Database, string>>;

type WrappedRow = { id: string; keyId: string | null; wrappedKey: Uint8Array<ArrayBuffer> | null };

/** What all sealed tables have in common. */
type SealedTable = Pick<Database['lead'], 'updateMany'> & {
  findMany: (query: {
    where: { keyId: { not: string }; wrappedKey: { not: null } };
    orderBy: { id: 'asc' };
    take: number;
    select: { id: true; keyId: true; wrappedKey: true };
  }) => Promise<WrappedRow[]>;
  findFirst: (query: {
    where: { keyId: { gt: string } };
    orderBy: { keyId: 'asc' };
    select: { keyId: true };
  }) => Promise<{ keyId: string | null } | null>;
};

/** The sealed tables of the process's database, each with its name. */
export function sealedTables(): { name: string; rows: SealedTable }[] {
  return Object.entries(SEALED_TABLES).map(([delegate, name]) => ({
    name,
    rows: db()[delegate as keyof typeof SEALED_TABLES] as unknown as SealedTable,
  }));
}
