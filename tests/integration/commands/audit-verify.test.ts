import { afterEach, expect, it } from 'vitest';
import { newKeyText } from '@/lib/crypto/key-text';
import { appendAudit } from '@/lib/audit/mutations';
import { closeDatabase, switchDatabase } from '@/lib/db/client';
import { DATABASE_KINDS } from '@/lib/db/datamodel';
import { withoutGuards } from '@/tests/support/audit';
import { freshDatabase } from '@/tests/support/database';
import { startCommand } from '@/tests/support/run-command';

const entry = {
  at: new Date('2026-03-01T04:00:00.000Z'),
  actor: 'system',
  action: 'lead.read',
  subjectKind: 'lead',
  subjectId: 'x',
};

afterEach(closeDatabase);

it.each([...DATABASE_KINDS])(
  'npm run db -- audit verify says that the log is whole, and names the first row that isn’t (%s)',
  async (kind) => {
    const fresh = await freshDatabase(kind, 'migrated');
    const database = switchDatabase(fresh.url);
    const verify = (...heads: string[]) =>
      startCommand(['lib/commands/db.ts', 'audit', 'verify', ...heads], {
        DATABASE_URL: fresh.url,
        DATA_KEYS: newKeyText(),
        DATA_DIR: '/nowhere',
      }).ended;
    await database.$transaction((transaction) => appendAudit(transaction, entry, entry, entry));
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, err: '' });
    const [, head = ''] = /3 rows\. Its end: (3:[0-9a-f]{64})/.exec(whole.out) ?? [];
    expect((await verify(head)).code).toBe(0);
    const other = await verify(head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toMatch(/first wrong row: 3, .*noted/);
    await withoutGuards(database, [`UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 2`]);
    expect((await verify()).err).toMatch(/first wrong row: 2, /);
    expect((await verify('not-a-head')).err).toContain('npm run db -- audit verify');
    await closeDatabase();
    await fresh.remove();
  },
);
