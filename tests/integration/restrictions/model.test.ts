// The same walk as that of the pure rules (lib/restrictions/rules.test.ts), against real databases.
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '@/lib/db/client';
import {
  decideRestriction,
  decideRestrictionAppeal,
  proposeRestriction,
  submitAppeal,
} from '@/lib/restrictions/mutations';
import { findMetRestriction } from '@/lib/restrictions/queries';
import { standing } from '@/lib/restrictions/rules';
import { describeOnBothDatabases } from '@/tests/support/database';
import { DAY_MS, mayFollow, type Shown, type Step, walk } from '@/tests/support/restriction-walk';
import { emptyTables } from '../reports/report-builder';
import { newRestriction, NOON } from './restriction-builder';

const SEQUENCES = 150;

const member = (id: string) => ({ id, role: 'reviewer' as const });

/** What led to a stored state: one of these was told. */
const LED_TO = {
  proposed: ['proposed'],
  active: ['imposed', 'approved'],
  lifted: ['lifted', 'appealUpheld'],
  refused: ['refused'],
} as const;

let run = 0;

class World {
  now = NOON;
  id: string | null = null;
  readonly subject = `walker-${(run += 1)}@example.com`;

  constructor(readonly database: Database) {}

  row() {
    return this.id === null
      ? Promise.resolve(null)
      : this.database.restriction.findUnique({ where: { id: this.id } });
  }

  async shown(): Promise<Shown> {
    const row = await this.row();
    return row ? standing(row, this.now) : 'none';
  }

  async take(step: Step): Promise<void> {
    const { now, database } = this;
    if (step.act === 'wait') {
      this.now = new Date(now.getTime() + step.hours * 60 * 60 * 1000);
      return;
    }
    const row = await this.row();
    if (step.act === 'propose') {
      if (row) return;
      const withheld = step.withheld ? { withheld: 'authority', withheldWhy: '主管机关来函' } : {};
      const known = { subjectKind: 'email', subject: this.subject };
      const unknown = { subjectKind: 'company', subject: this.subject };
      const typed = { ...(step.hasAddress ? known : unknown), ...withheld };
      const endsAt = new Date(now.getTime() + step.days * DAY_MS);
      const proposed = await proposeRestriction(member(step.by), newRestriction({ typed, endsAt, now }));
      if (!proposed.ok) return;
      const { reference } = proposed.value;
      this.id = (await database.restriction.findUniqueOrThrow({ where: { reference } })).id;
      return;
    }
    if (!row) return;
    if (step.act === 'appeal') {
      const text = { body: '我没有这样做过，请再查。', email: '', locale: 'zh' as const };
      const subject = { subjectKind: 'restriction' as const, subjectId: row.id };
      await submitAppeal({ ...subject, ...text, formId: `${now.getTime()}-${Math.random()}`, now });
      return;
    }
    if (step.act === 'decideAppeal') {
      const open = await database.appeal.findFirst({ where: { subjectId: row.id, state: 'open' } });
      const { isUpheld } = step;
      if (!open) return;
      const decision = { appealId: open.id, isUpheld, reasons: '复核后作出决定。', now };
      await decideRestrictionAppeal(member(step.by), decision);
      return;
    }
    const decision = { reference: row.reference, verb: step.act, why: '情况已经查清。', now };
    await decideRestriction(member(step.by), decision);
  }

  /** What is unlawful about where things stand. */
  async fault(before: Shown): Promise<string | null> {
    const row = await this.row();
    const after = row ? standing(row, this.now) : 'none';
    if (!mayFollow(before, after)) return `${before} → ${after}`;
    if (!row) return null;
    const notices = await this.database.restrictionNotice.findMany({
      where: { restrictionId: row.id },
      orderBy: { id: 'asc' },
    });
    const audit = await this.database.auditEntry.findMany({
      where: { subjectKind: 'restriction', subjectId: row.id },
      orderBy: { id: 'asc' },
    });
    const [told, noted] = [notices, audit].map((rows) =>
      rows.map((one) => ('event' in one ? one.event : one.action)).sort(),
    );
    if (String(told) !== String(noted)) return `notices ${String(told)}, audit ${String(noted)}`;
    const sent = await this.database.outboxMessage.count({ where: { subjectId: row.id } });
    const due = notices.filter(({ way }) => way === 'mail' || way === 'desk').length;
    if (sent !== due) return `${sent} messages for ${due} notices`;
    const expected = LED_TO[row.state];
    if (!expected.some((change) => told?.includes(`restriction.${change}`))) return `${row.state} untold`;
    return this.meetingFault(row, after);
  }

  private async meetingFault(row: { reference: string; subjectKind: string }, after: Shown) {
    const visitor = { address: null, [row.subjectKind]: this.subject };
    const met = await findMetRestriction(visitor, 'contact', this.now);
    if ((met?.reference === row.reference) !== (after === 'active'))
      return `${after}, met: ${met?.reference}`;
    return null;
  }
}

describeOnBothDatabases('restrictions', (open) => {
  beforeEach(() => emptyTables(open()));

  it(`stay lawful, told and noted through ${SEQUENCES} random sequences`, async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const world = new World(open());
        for (const step of steps) {
          const before = await world.shown();
          await world.take(step);
          const fault = await world.fault(before);
          if (fault !== null) throw new Error(fault);
        }
      }),
      { numRuns: SEQUENCES },
    );
    expect(await open().restriction.count()).toBeGreaterThan(SEQUENCES / 2);
  }, 240_000);
});
