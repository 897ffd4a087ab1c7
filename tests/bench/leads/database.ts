import Database from 'better-sqlite3';

const REFERENCES = `
  SELECT reference FROM Lead
  WHERE (SELECT COUNT(*) FROM Acceptance WHERE subjectId = Lead.id) > 0
    AND (SELECT COUNT(*) FROM AuditEntry WHERE subjectId = Lead.id) = 1
    AND (SELECT COUNT(*) FROM OutboxMessage WHERE subjectId = Lead.id) = 1`;

/** The references of the leads that stand whole in the database: with acceptances, audit row and outbox row. */
export function keptReferences(file: string): Set<string> {
  const database = new Database(file, { readonly: true });
  try {
    const rows = database.prepare(REFERENCES).all() as { reference: string }[];
    return new Set(rows.map(({ reference }) => reference));
  } finally {
    database.close();
  }
}

const RECEIPT = /\breceipt=([\w-]+)\.[\w-]+/;

/** The reference in the receipt that an answer's head hands over, in its Location or in a cookie. */
export function receiptReference(head: string): string | null {
  const payload = RECEIPT.exec(head)?.[1];
  if (payload === undefined) return null;
  const { reference } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
    reference: string;
  };
  return reference;
}
