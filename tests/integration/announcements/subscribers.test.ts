import { beforeEach, expect, it } from 'vitest';
import { announcementTold, subscriptionRequested } from '@/lib/announcements/mails';
import {
  confirmSubscription,
  endSubscription,
  forgetUnconfirmed,
  requestSubscription,
} from '@/lib/announcements/subscribers/mutations';
import { findSubscriberForMail, findSubscription } from '@/lib/announcements/subscribers/queries';
import { createDraft, publishAnnouncement, reschedule } from '@/lib/announcements/mutations';
import type { Mail } from '@/lib/mail/mail';
import type { Message } from '@/lib/outbox/message';
import type { StaffMember } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { days, minutes, NOW } from './announcement-builder';

const LEGAL: StaffMember = { id: 'somebody', role: 'legal' };
const EMAIL = 'Lin.Mei@example.com';

describeOnBothDatabases('announcements by mail', (open) => {
  const ask = (email = EMAIL, now = NOW) =>
    requestSubscription({ email, locale: 'en', address: '192.0.2.1', now });
  const secretOf = async () => {
    const row = await open().subscriber.findFirstOrThrow();
    return (await findSubscriberForMail(row.id))?.secret ?? '';
  };
  const sent = async (kind: string) =>
    open().outboxMessage.findMany({ where: { kind }, orderBy: { id: 'asc' } });
  const compose = async (row: Awaited<ReturnType<typeof sent>>[number] | undefined): Promise<Mail | null> => {
    if (!row) throw new Error('Nothing was sent');
    const { subscriber } = (row.kind === 'announcement.told' ? announcementTold : subscriptionRequested)
      .mails;
    return subscriber ? subscriber(row as unknown as Message) : null;
  };

  beforeEach(async () => {
    await open().outboxMessage.deleteMany();
    await open().subscriber.deleteMany();
    await open().announcementUpdate.deleteMany();
    await open().announcement.deleteMany();
  });

  async function published(): Promise<string> {
    const draft = {
      titleZh: '维护',
      titleEn: 'Maintenance',
      bodyZh: '文',
      bodyEn: 'Text',
      technologies: ['x'],
    };
    const times = { kind: 'maintenance', startsAt: days(2), endsAt: days(3) } as const;
    const id = await createDraft(LEGAL, { ...draft, ...times }, NOW);
    await publishAnnouncement({ member: LEGAL, id, now: minutes(1) }, null);
    return id;
  }

  it('begin with a confirmed wish, and nobody else is written to', async () => {
    await ask();
    await published();
    expect(await sent('announcement.told')).toEqual([]);
    const mail = await compose((await sent('subscription.requested'))[0]);
    const secret = await secretOf();
    expect(mail).toMatchObject({ to: EMAIL, locale: 'en' });
    expect(JSON.stringify(mail?.blocks)).toContain(`/en/announcements/confirm?secret=${secret}`);
    expect(mail?.unsubscribe).toBeUndefined();
    expect(await findSubscription(secret)).toBe('asked');
    expect(await confirmSubscription(secret, NOW)).toBe(true);
    expect(await findSubscription(secret)).toBe('confirmed');
    await published();
    const told = await compose((await sent('announcement.told'))[0]);
    expect(told).toMatchObject({ to: EMAIL, subject: 'Announcement: Maintenance' });
    expect(told?.unsubscribe).toContain(`/api/announcements/unsubscribe?secret=${secret}`);
    expect(told?.attachments?.[0]?.content).toContain('BEGIN:VEVENT');
  });

  it('come again when the time changes, and say so', async () => {
    await ask();
    await confirmSubscription(await secretOf(), NOW);
    const id = await published();
    const to = { startsAt: days(4), endsAt: days(5), textZh: '改期', textEn: 'Moved' };
    await reschedule({ member: LEGAL, id, now: minutes(2) }, to);
    const [, again] = await sent('announcement.told');
    expect(await compose(again)).toMatchObject({ subject: 'New time: Maintenance' });
  });

  it('give away nothing of who gets them: an address is sealed, and in no audit row and no message', async () => {
    await ask();
    await ask(EMAIL.toLowerCase(), minutes(1));
    expect(await open().subscriber.count()).toBe(1);
    await confirmSubscription(await secretOf(), NOW);
    await ask(EMAIL, minutes(2));
    expect(await sent('subscription.requested')).toHaveLength(2);
    const rows = [
      ...(await open().subscriber.findMany()),
      ...(await open().outboxMessage.findMany()),
      ...(await open().auditEntry.findMany({ where: { subjectKind: 'subscriber' } })),
    ];
    const text = rows.flatMap((row) =>
      Object.values(row).map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
      ),
    );
    expect(text.filter((value) => /lin\.mei/i.test(value))).toEqual([]);
  });

  it('end at once and wholly, however often that is asked for', async () => {
    await ask();
    const secret = await secretOf();
    await confirmSubscription(secret, NOW);
    await published();
    const [waiting] = await sent('announcement.told');
    await endSubscription(secret, NOW);
    await endSubscription(secret, NOW);
    expect(await open().subscriber.count()).toBe(0);
    expect(await compose(waiting)).toBeNull();
    expect(await confirmSubscription(secret, NOW)).toBe(false);
    expect(await findSubscription(secret)).toBe('unknown');
  });

  it('are forgotten after 48 hours where nobody confirmed', async () => {
    await ask();
    await ask('other@example.com', minutes(1));
    await confirmSubscription(await secretOf(), NOW);
    expect(await forgetUnconfirmed(new Date(days(2).getTime() - 1))).toBe(0);
    expect(await forgetUnconfirmed(new Date(minutes(1).getTime() + 48 * 60 * 60 * 1000))).toBe(1);
    expect(await open().subscriber.count()).toBe(1);
  });
});
