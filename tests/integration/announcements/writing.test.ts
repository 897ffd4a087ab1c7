import { expect, it } from 'vitest';
import type { Draft } from '@/lib/announcements/draft';
import { legalAnnouncements } from '@/lib/announcements/legal-versions';
import {
  type Acting,
  addUpdate,
  announceLegalVersions,
  correct,
  createDraft,
  discardDraft,
  publishAnnouncement,
  publishDue,
  reschedule,
  saveDraft,
  unschedule,
} from '@/lib/announcements/mutations';
import { findAnnouncement } from '@/lib/announcements/queries';
import { announcementCalendar } from '@/lib/announcements/calendar';
import { readLock } from '@/lib/legal/lock';
import { Forbidden, STAFF_ROLES, type StaffMember } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { days, minutes, NOW } from './announcement-builder';

const LEGAL: StaffMember = { id: 'somebody', role: 'legal' };
const SAID = { textZh: '进展', textEn: 'Progress' };

function aDraft(rest: Partial<Draft> = {}): Draft {
  return {
    kind: 'maintenance',
    titleZh: '维护',
    titleEn: 'Maintenance',
    bodyZh: '见[说明](/technologies)。',
    bodyEn: 'See [this](/technologies).',
    technologies: ['word-segmentation'],
    startsAt: days(2),
    endsAt: days(3),
    ...rest,
  };
}

function by(member: StaffMember, id: string, now: Date): Acting {
  return { member, id, now };
}

async function published(rest: Partial<Draft> = {}): Promise<string> {
  const id = await createDraft(LEGAL, aDraft(rest), NOW);
  expect(await publishAnnouncement(by(LEGAL, id, NOW), null)).toMatchObject({ ok: true });
  return id;
}

describeOnBothDatabases('writing announcements', (open) => {
  const deeds = async (id: string) => {
    const rows = await open().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    return rows.map(({ action, actor }) => `${action} by ${actor}`);
  };

  it('is for those who have the right to it', async () => {
    for (const role of STAFF_ROLES.filter((each) => !['legal', 'administrator'].includes(each))) {
      const member = { id: 'x', role };
      const tries = [
        () => createDraft(member, aDraft(), NOW),
        () => saveDraft(by(member, 'x', NOW), aDraft()),
        () => discardDraft(by(member, 'x', NOW)),
        () => publishAnnouncement(by(member, 'x', NOW), null),
        () => unschedule(by(member, 'x', NOW)),
        () => addUpdate(by(member, 'x', NOW), { ...SAID, progress: null }),
        () => reschedule(by(member, 'x', NOW), { ...SAID, startsAt: NOW, endsAt: null }),
        () => correct(by(member, 'x', NOW), { ...aDraft(), noteZh: 'x', noteEn: 'x' }),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it('publishes nothing that lacks a language, and nothing twice', async () => {
    const id = await createDraft(LEGAL, aDraft({ titleEn: '' }), NOW);
    expect(await publishAnnouncement(by(LEGAL, id, NOW), null)).toEqual({ ok: false, reason: 'incomplete' });
    await saveDraft(by(LEGAL, id, NOW), aDraft());
    expect(await publishAnnouncement(by(LEGAL, id, NOW), null)).toMatchObject({ ok: true });
    expect(await publishAnnouncement(by(LEGAL, id, NOW), null)).toEqual({ ok: false, reason: 'gone' });
    expect(await findAnnouncement(id, NOW)).toMatchObject({ progress: 'planned', publishedAt: NOW });
    expect(await deeds(id)).toEqual(
      ['drafted', 'saved', 'published'].map((deed) => `announcement.${deed} by somebody`),
    );
  });

  it('publishes what waits for its time when that has come, once, by however many instances', async () => {
    const id = await createDraft(LEGAL, aDraft(), NOW);
    expect(await publishAnnouncement(by(LEGAL, id, NOW), NOW)).toEqual({ ok: false, reason: 'past' });
    expect(await publishAnnouncement(by(LEGAL, id, NOW), minutes(1))).toMatchObject({ ok: true });
    expect(await publishDue(minutes(0.9))).toBe(0);
    const counts = await Promise.all([publishDue(minutes(1)), publishDue(minutes(1))]);
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(await findAnnouncement(id, minutes(1))).toMatchObject({ publishedAt: minutes(1) });
    expect((await deeds(id)).at(-1)).toBe('announcement.published by system');
  });

  it('takes back what waits when it is changed or called off, and throws away drafts alone', async () => {
    const id = await createDraft(LEGAL, aDraft(), NOW);
    await publishAnnouncement(by(LEGAL, id, NOW), minutes(1));
    await unschedule(by(LEGAL, id, NOW));
    await publishAnnouncement(by(LEGAL, id, NOW), minutes(1));
    await saveDraft(by(LEGAL, id, NOW), aDraft({ titleEn: 'Other' }));
    expect(await publishDue(minutes(2))).toBe(0);
    expect(await discardDraft(by(LEGAL, id, NOW))).toMatchObject({ ok: true });
    expect(await discardDraft(by(LEGAL, await published(), NOW))).toEqual({ ok: false, reason: 'gone' });
  });

  it('goes on by the steps that the rules allow, each with its time and words', async () => {
    const id = await published();
    const step = (progress: 'goingOn' | 'solved' | 'cancelled' | null, at: Date) =>
      addUpdate(by(LEGAL, id, at), { ...SAID, progress });
    expect(await step(null, days(1))).toMatchObject({ ok: true });
    expect(await step('goingOn', days(2))).toEqual({ ok: false, reason: 'step' });
    expect(await step('solved', days(2.5))).toMatchObject({ ok: true });
    expect(await step('cancelled', days(2.6))).toEqual({ ok: false, reason: 'step' });
    const shown = await findAnnouncement(id, days(9));
    expect(shown).toMatchObject({ progress: 'solved', endsAt: days(2.5) });
    expect(shown?.updates.map(({ at, progress, text }) => [at, progress, text.en])).toEqual([
      [days(2.5), 'solved', 'Progress'],
      [days(1), null, 'Progress'],
    ]);
  });

  it('takes no step that has no progress to make', async () => {
    const id = await published({ kind: 'general' });
    expect(await addUpdate(by(LEGAL, id, NOW), { ...SAID, progress: 'solved' })).toEqual({
      ok: false,
      reason: 'step',
    });
  });

  it('has another time, and calendars hear of it and of its end', async () => {
    const id = await published();
    const to = (startsAt: Date, endsAt: Date | null) =>
      reschedule(by(LEGAL, id, minutes(1)), { ...SAID, startsAt, endsAt });
    expect(await to(days(5), days(4))).toEqual({ ok: false, reason: 'times' });
    expect(await to(days(5), null)).toEqual({ ok: false, reason: 'times' });
    expect(await to(days(5), days(6))).toMatchObject({ ok: true });
    const calendar = async () => {
      const shown = await findAnnouncement(id, minutes(2));
      return shown && announcementCalendar(shown, { locale: 'zh', origin: 'https://site.example' });
    };
    const moved = await calendar();
    for (const line of [
      'SEQUENCE:1',
      'STATUS:CONFIRMED',
      `UID:${id}@site.example`,
      'DTSTART:20261203T040000Z',
    ])
      expect(moved).toContain(`\r\n${line}\r\n`);
    expect((await findAnnouncement(id, minutes(2)))?.updates[0]?.rescheduled).toEqual({
      was: { startsAt: days(2), endsAt: days(3) },
      is: { startsAt: days(5), endsAt: days(6) },
    });
    await addUpdate(by(LEGAL, id, minutes(2)), { ...SAID, progress: 'cancelled' });
    expect(await calendar()).toContain('\r\nSEQUENCE:2\r\nSTATUS:CANCELLED\r\n');
    expect(await to(days(7), days(8))).toEqual({ ok: false, reason: 'ended' });
  });

  it('keeps how it read before a correction', async () => {
    const id = await published();
    const better = { ...aDraft({ bodyEn: 'Right.' }), noteZh: '改了', noteEn: 'Mended' };
    const { kind: _kind, startsAt: _start, endsAt: _end, ...correction } = better;
    expect(await correct(by(LEGAL, id, NOW), { ...correction, noteEn: '' })).toEqual({
      ok: false,
      reason: 'incomplete',
    });
    expect(await correct(by(LEGAL, id, minutes(5)), correction)).toMatchObject({ ok: true });
    expect(await findAnnouncement(id, minutes(5))).toMatchObject({
      body: { en: 'Right.' },
      changedAt: minutes(5),
      revisions: [{ note: { en: 'Mended' }, body: { en: 'See [this](/technologies).' }, at: minutes(5) }],
    });
  });

  it('announces each published legal version once, in both languages, from its day on', async () => {
    const versions = await legalAnnouncements(NOW);
    expect(versions).toHaveLength(Object.values(readLock()).flatMap(Object.keys).length);
    const first = await Promise.all([
      announceLegalVersions(versions, NOW),
      announceLegalVersions(versions, NOW),
    ]);
    expect(first[0] + first[1]).toBe(versions.length);
    expect(await announceLegalVersions(versions, NOW)).toBe(0);
    expect(await legalAnnouncements(new Date('2023-07-24T15:59:59Z'))).toEqual([]);
    const rows = await open().announcement.findMany({ where: { legalVersion: { not: null } } });
    expect(rows.map(({ legalVersion }) => legalVersion).sort()).toEqual(
      versions.map(({ legalVersion }) => legalVersion).sort(),
    );
    const old = rows.find(({ legalVersion }) => legalVersion === 'service-agreement/2023-08-01');
    expect(old).toMatchObject({
      publishedAt: new Date('2023-07-24T16:00:00Z'),
      startsAt: new Date('2023-07-31T16:00:00Z'),
    });
    expect(old?.titleZh).toContain('服务协议');
    expect(old?.bodyEn).toContain('/legal/service-agreement/2023-08-01');
  });
});
