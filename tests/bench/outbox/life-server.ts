// One life of the outbox's worker, until it is killed: node life.mjs <database>. SMTP_URL names the counting server.
import { setTimeout as wait } from 'node:timers/promises';
import { db, switchDatabase } from '@/lib/db/client';
import { sendMail } from '@/lib/mail/send';
import { startOutbox } from '@/lib/outbox/worker';

/** Far shorter than in use, so that what a dead worker held is soon taken over; longer than a try takes here. */
const LEASE_MS = 1_500;

switchDatabase(process.argv[2] ?? '');
// Connected, so that the life begins with work.
await db().outboxMessage.count({ where: { id: '' } });
process.stdout.write('alive\n');
startOutbox(
  {
    mailDomain: 'bench.invalid',
    recipientsOf: () => Promise.resolve(['sender']),
    send: ({ messageId, createdAt, payload }, signal) => {
      const blocks = [{ text: payload.reference }];
      const mail = {
        to: `${payload.reference}@bench.invalid`,
        locale: 'zh',
        subject: 'x',
        blocks,
        why: 'x',
      } as const;
      return sendMail(mail, { messageId: messageId ?? '', date: createdAt }, signal);
    },
  },
  { leaseMs: LEASE_MS, idleMs: 20, most: 4 },
);
// The worker's own timers keep nothing alive.
for (;;) await wait(60_000);
