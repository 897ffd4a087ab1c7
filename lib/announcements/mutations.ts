import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { db, type Transaction } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { type Draft, lacksOf, untimely } from './draft';
import type { LegalAnnouncement } from './legal-versions';
import { hasProgress, nextProgress, type Progress, progressAt } from './rules';
import { tellSubscribers } from './subscribers/mutations';
import { brokenLinks } from './text';

/** How old a legal version may be that subscribers are still told of, in milliseconds. */
const NEWS_MS = 7 * 24 * 60 * 60 * 1000;

/** Somebody else was faster, or it isn't there. */
type Gone = 'gone';

/** Who does it, to which announcement, and when. */
export type Acting = { member: StaffMember; id: string; now: Date };

type Told = { textZh: string; textEn: string };

type Done = Promise<Result<null, Gone>>;

/** Keeps a new draft, which nobody outside sees. Gives its id. */
export async function createDraft(member: StaffMember, draft: Draft, now: Date): Promise<string> {
  demand(member, 'announcements:write');
  const id = newId(now);
  await db().$transaction(async (transaction) => {
    await transaction.announcement.create({
      data: { ...columnsOf(draft), id, createdAt: now, changedAt: now },
    });
    return record(transaction, {
      id,
      actor: member.id,
      now,
      action: 'drafted',
      detail: { kind: draft.kind },
    });
  });
  return id;
}

/** Replaces what stands in a draft, or in one that waits for its time. */
export async function saveDraft({ member, id, now }: Acting, draft: Draft): Done {
  demand(member, 'announcements:write');
  return change(id, { state: { in: ['draft', 'scheduled'] } }, async (transaction) => {
    // What waits for its time goes back: nobody has looked at it as it is now.
    const data = { ...columnsOf(draft), state: 'draft' as const, publishAt: null, changedAt: now };
    await transaction.announcement.update({ where: { id }, data });
    return record(transaction, { id, actor: member.id, now, action: 'saved' });
  });
}

/** Throws a draft away. What was published stays for ever. */
export async function discardDraft({ member, id, now }: Acting): Done {
  demand(member, 'announcements:write');
  return change(id, { state: { in: ['draft', 'scheduled'] } }, async (transaction) => {
    await transaction.announcement.delete({ where: { id } });
    return record(transaction, { id, actor: member.id, now, action: 'discarded' });
  });
}

/** Publishes at once, or notes when to. */
export async function publishAnnouncement(
  { member, id, now }: Acting,
  publishAt: Date | null,
): Promise<Result<null, Gone | 'incomplete' | 'past'>> {
  demand(member, 'announcements:write');
  if (publishAt !== null && publishAt <= now) return refuse('past');
  return change<'incomplete'>(id, { state: 'draft' }, async (transaction) => {
    const draft = draftOf(await transaction.announcement.findUniqueOrThrow({ where: { id } }));
    if (lacksOf(draft).length > 0) return 'incomplete';
    if (publishAt === null) return publishNow(transaction, { id, draft, actor: member.id, now });
    const data = { state: 'scheduled', publishAt, changedAt: now } as const;
    await transaction.announcement.update({ where: { id }, data });
    const detail = { publishAt: publishAt.toISOString() };
    return record(transaction, { id, actor: member.id, now, action: 'scheduled', detail });
  });
}

/** Takes one that waits for its time back among the drafts. */
export async function unschedule({ member, id, now }: Acting): Done {
  demand(member, 'announcements:write');
  return change(id, { state: 'scheduled' }, async (transaction) => {
    const data = { state: 'draft', publishAt: null, changedAt: now } as const;
    await transaction.announcement.update({ where: { id }, data });
    return record(transaction, { id, actor: member.id, now, action: 'unscheduled' });
  });
}

/** Announces published legal versions, each once, whichever instance comes first. Gives how many it was. */
export async function announceLegalVersions(versions: LegalAnnouncement[], now: Date): Promise<number> {
  const known = await db().announcement.findMany({
    where: { legalVersion: { not: null } },
    select: { legalVersion: true },
  });
  const isKnown = new Set(known.map(({ legalVersion }) => legalVersion));
  let count = 0;
  for (const version of versions.filter(({ legalVersion }) => !isKnown.has(legalVersion))) {
    const id = newId(version.publishedAt);
    const data = { ...version, id, kind: 'ruleChange', state: 'published', createdAt: now } as const;
    try {
      await db().$transaction(async (transaction) => {
        await transaction.announcement.create({ data: { ...data, changedAt: version.publishedAt } });
        // Nobody is told today of what was published long ago.
        if (now.getTime() - version.publishedAt.getTime() < NEWS_MS)
          await tellSubscribers(transaction, { announcement: id, what: 'published', now });
        const detail = { kind: 'ruleChange', legalVersion: version.legalVersion };
        await record(transaction, { id, actor: 'system', now, action: 'published', detail });
      });
      count += 1;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
  return count;
}

/** Publishes whatever's time has come, whichever instance comes first. Gives how many it was. */
export async function publishDue(now: Date): Promise<number> {
  const where = { state: 'scheduled', publishAt: { lte: now } } as const;
  const due = await db().announcement.findMany({
    where,
    orderBy: { publishAt: 'asc' },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of due) {
    const { ok } = await change(id, where, async (transaction) => {
      const draft = draftOf(await transaction.announcement.findUniqueOrThrow({ where: { id } }));
      return publishNow(transaction, { id, draft, actor: 'system', now });
    });
    if (ok) count += 1;
  }
  return count;
}

/** Says how it goes on, and what has become of its state. */
export async function addUpdate(
  { member, id, now }: Acting,
  { progress, ...told }: Told & { progress: Progress | null },
): Promise<Result<null, Gone | 'step'>> {
  demand(member, 'announcements:write');
  return change<'step'>(id, { state: 'published' }, async (transaction) => {
    const before = await transaction.announcement.findUniqueOrThrow({ where: { id } });
    const from = progressAt(before, now);
    const isAllowed = progress === null || (from !== null && nextProgress(from).includes(progress));
    if (!isAllowed) return 'step';
    await transaction.announcementUpdate.create({
      data: { id: newId(now), announcementId: id, at: now, progress, ...told },
    });
    const isEnd = progress === 'solved';
    const data = {
      changedAt: now,
      ...(progress && { progress }),
      // When it really ended is worth more than when it was expected to.
      ...(isEnd && { endsAt: now }),
      ...(from === 'solved' && progress === 'goingOn' && { endsAt: null }),
      // A calendar that holds it learns that it is off.
      ...(progress === 'cancelled' && { sequence: { increment: 1 } }),
    };
    await transaction.announcement.update({ where: { id }, data });
    if (progress === 'cancelled')
      await tellSubscribers(transaction, { announcement: id, what: 'cancelled', now });
    return record(transaction, { id, actor: member.id, now, action: 'updated', detail: { progress } });
  });
}

/** Sets another time for what hasn't ended. */
export async function reschedule(
  { member, id, now }: Acting,
  { startsAt, endsAt, ...told }: Told & { startsAt: Date; endsAt: Date | null },
): Promise<Result<null, Gone | 'ended' | 'times'>> {
  demand(member, 'announcements:write');
  return change<'ended' | 'times'>(id, { state: 'published' }, async (transaction) => {
    const before = await transaction.announcement.findUniqueOrThrow({ where: { id } });
    const progress = progressAt(before, now);
    if (hasProgress(before.kind) && (progress === 'solved' || progress === 'cancelled')) return 'ended';
    if (untimely({ kind: before.kind, startsAt, endsAt }).length > 0) return 'times';
    // What was to begin and didn't is planned again; what goes on goes on.
    const isLater = before.progress === 'planned' || startsAt > now;
    const set = hasProgress(before.kind) ? { progress: isLater ? ('planned' as const) : progress } : {};
    await transaction.announcementUpdate.create({
      data: {
        ...told,
        id: newId(now),
        announcementId: id,
        at: now,
        rescheduled: true,
        wasStartsAt: before.startsAt,
        wasEndsAt: before.endsAt,
        startsAt,
        endsAt,
      },
    });
    const data = { ...set, startsAt, endsAt, changedAt: now, sequence: { increment: 1 } };
    await transaction.announcement.update({ where: { id }, data });
    await tellSubscribers(transaction, { announcement: id, what: 'rescheduled', now });
    return record(transaction, { id, actor: member.id, now, action: 'rescheduled' });
  });
}

export type Correction = Omit<Draft, 'kind' | 'startsAt' | 'endsAt'> & { noteZh: string; noteEn: string };

/** Puts a wrong text right. How it read before is kept and shown. */
export async function correct(
  { member, id, now }: Acting,
  { noteZh, noteEn, technologies, ...text }: Correction,
): Promise<Result<null, Gone | 'incomplete'>> {
  demand(member, 'announcements:write');
  const words = [noteZh, noteEn, ...Object.values(text)];
  const broken = [text.bodyZh, text.bodyEn].some((body) => brokenLinks(body).length > 0);
  if (broken || words.some((word) => word === '')) return refuse('incomplete');
  return change(id, { state: 'published' }, async (transaction) => {
    const {
      titleZh,
      titleEn,
      bodyZh,
      bodyEn,
      technologies: before,
    } = await transaction.announcement.findUniqueOrThrow({ where: { id } });
    const was = { titleZh, titleEn, bodyZh, bodyEn, technologies: before };
    await transaction.announcementRevision.create({
      data: { ...was, id: newId(now), announcementId: id, at: now, noteZh, noteEn },
    });
    const data = { ...text, technologies: technologies.join(' '), changedAt: now };
    await transaction.announcement.update({ where: { id }, data });
    return record(transaction, { id, actor: member.id, now, action: 'corrected' });
  });
}

type Publication = { id: string; draft: Draft; actor: string; now: Date };

async function publishNow(transaction: Transaction, { id, draft, actor, now }: Publication): Promise<null> {
  const begins = draft.startsAt !== null && draft.startsAt > now;
  const progress = hasProgress(draft.kind) ? (begins ? ('planned' as const) : ('goingOn' as const)) : null;
  const data = { state: 'published', progress, publishedAt: now, changedAt: now } as const;
  await transaction.announcement.update({ where: { id }, data });
  await tellSubscribers(transaction, { announcement: id, what: 'published', now });
  return record(transaction, { id, actor, now, action: 'published', detail: { kind: draft.kind } });
}

/** Does something to an announcement that is in the state it takes, alone; else it is gone. `act` may refuse. */
async function change<Reason extends string = never>(
  id: string,
  where: object,
  act: (transaction: Transaction) => Promise<NoInfer<Reason> | null>,
): Promise<Result<null, Gone | Reason>> {
  const reason = await db().$transaction(async (transaction) => {
    // Written first, so that of two who come at once the second sees what the first made of it.
    const { count } = await transaction.announcement.updateMany({ where: { ...where, id }, data: { id } });
    return count === 0 ? 'gone' : act(transaction);
  });
  return reason === null ? succeed(null) : refuse(reason);
}

type Deed = { id: string; actor: string; now: Date; action: string; detail?: Record<string, string | null> };

/** Its audit row, last. Gives null, as what refuses nothing. */
async function record(transaction: Transaction, { id, actor, now, action, detail }: Deed): Promise<null> {
  const subject = { subjectKind: 'announcement', subjectId: id };
  const entry = { ...subject, at: now, actor, action: `announcement.${action}` };
  await appendAudit(transaction, { ...entry, ...(detail && { detail }) });
  return null;
}

function columnsOf({ technologies, ...draft }: Draft) {
  return { ...draft, technologies: technologies.join(' ') };
}

function draftOf(row: Omit<Draft, 'technologies'> & { technologies: string }): Draft {
  const { kind, titleZh, titleEn, bodyZh, bodyEn, startsAt, endsAt } = row;
  const technologies = row.technologies.split(' ').filter((slug) => slug !== '');
  return { kind, titleZh, titleEn, bodyZh, bodyEn, technologies, startsAt, endsAt };
}
