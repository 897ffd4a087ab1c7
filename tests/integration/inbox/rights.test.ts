import { beforeAll, describe, expect, it } from 'vitest';
import * as mutations from '@/lib/inbox/mutations';
import * as queries from '@/lib/inbox/queries';
import { inboxView } from '@/lib/inbox/schema';
import { Forbidden, may, type Right, STAFF_ROLES, type StaffMember } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later } from '../leads/lead-builder';
import { aLead, aMember } from './inbox-builder';

type Call = (member: StaffMember, reference: string) => Promise<unknown>;

const view = inboxView.parse({});
const NOW = later(1000);

/** Every read of the desk's inbox, and the right it needs. */
const READS: Record<string, [Right, Call]> = {
  listLeads: ['leads:read', (member) => queries.listLeads(member, view)],
  listDue: ['leads:read', (member) => queries.listDue(member, 'all', later(86_400_000 * 40))],
  countWaiting: ['leads:read', (member) => queries.countWaiting(member, NOW)],
  findLead: ['leads:read', queries.findLead],
  listRelated: ['leads:read', queries.listRelated],
  listNotes: ['leads:read', queries.listNotes],
  listHistory: ['leads:read', queries.listHistory],
  listAccepted: ['leads:read', queries.listAccepted],
  listPresent: ['leads:read', (member, reference) => queries.listPresent(member, reference, NOW)],
  findAct: ['leads:read', (member) => queries.findAct(member, 'none', NOW)],
};

const shown = (reference: string) => ({ leads: [{ reference, version: 999 }] });

/** Every write, and the right it needs. The leads are named with a version that none has, so that nothing changes. */
const WRITES: Record<string, [Right, Call]> = {
  moveLeads: [
    'leads:work',
    (member, reference) =>
      mutations.moveLeads(member, { ...shown(reference), move: { kind: 'state', state: 'lost' } }, NOW),
  ],
  undoAct: ['leads:read', (member) => mutations.undoAct(member, 'none', NOW)],
  mergeLead: [
    'leads:work',
    (member, reference) =>
      mutations.mergeLead(member, { lead: { reference, version: 999 }, into: reference }, NOW),
  ],
  addNote: ['leads:work', (member, reference) => mutations.addNote(member, { reference, text: '好' }, NOW)],
  revealLead: [
    'leads:reveal',
    (member, reference) => mutations.revealLead(member, { reference, reason: 'answer', code: '' }, NOW),
  ],
  keepPresence: ['leads:read', (member, reference) => mutations.keepPresence(member, reference, NOW)],
};

const functionsOf = (module: object) =>
  Object.entries(module)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);

describe('the walk', () => {
  it('knows every read and write of the inbox', () => {
    expect(functionsOf(queries).sort()).toEqual(Object.keys(READS).sort());
    expect(functionsOf(mutations).sort()).toEqual(Object.keys(WRITES).sort());
  });
});

describeOnBothDatabases('the reads and writes of the inbox', (open) => {
  let reference = '';
  let related = '';

  beforeAll(async () => {
    await emptyTables(open());
    reference = await aLead(open(), { followUpOn: '2026-03-01' });
    related = await aLead(open(), { followUpOn: '2026-03-01' });
    await mutations.addNote(aMember('sales'), { reference, text: '已致电' }, NOW);
  });

  it('are refused to every role without their right, and to no other', async () => {
    for (const [name, [right, call]] of Object.entries({ ...READS, ...WRITES })) {
      for (const role of STAFF_ROLES) {
        const done = await call(aMember(role), reference).then(
          () => 'done',
          (error: unknown) => (error instanceof Forbidden ? 'forbidden' : String(error)),
        );
        expect([name, role, done]).toEqual([name, role, may(role, right) ? 'done' : 'forbidden']);
      }
    }
  });

  it('let a reviewer work on quarantine and on nothing else', async () => {
    const reviewer = aMember('reviewer');
    for (const kind of ['hold', 'rescue'] as const) {
      await expect(
        mutations.moveLeads(reviewer, { ...shown(reference), move: { kind } }, NOW),
      ).resolves.toBeDefined();
      await expect(
        mutations.moveLeads(aMember('viewer'), { ...shown(reference), move: { kind } }, NOW),
      ).rejects.toThrow(new Forbidden('leads:rescue'));
    }
  });

  it('that read give nobody’s name, number, address, company or words, to any role', async () => {
    const planted = [
      '迪丽热巴',
      '迪力木拉提',
      '0013',
      '13800',
      'Ming',
      'Ouyang',
      'example.com',
      'Söhne',
      '直播',
      '切出来',
    ];
    for (const [name, [right, call]] of Object.entries(READS)) {
      for (const role of STAFF_ROLES.filter((one) => may(one, right))) {
        const answer = JSON.stringify(await call(aMember(role), reference));
        expect([name, role, planted.filter((text) => answer.includes(text))]).toEqual([name, role, []]);
      }
    }
    const page = JSON.stringify(await queries.listLeads(aMember('sales'), view));
    expect(page).toContain('138****8000');
    expect(page).toContain('M***@…');
    expect(page).toContain(related);
  });

  it('find no minor’s lead for a role without the right, and leave no trace of one', async () => {
    const minor = await aLead(open(), { isMinor: true, followUpOn: '2026-03-01' });
    for (const role of ['sales', 'viewer'] as const) {
      const member = aMember(role);
      expect(await queries.findLead(member, minor)).toBeNull();
      for (const read of ['listRelated', 'listNotes', 'listHistory', 'listAccepted', 'listPresent'])
        expect(await READS[read]?.[1](member, minor)).toEqual([]);
      expect(JSON.stringify(await READS.listDue?.[1](member, minor))).not.toContain(minor);
    }
    const sales = aMember('sales');
    expect(await WRITES.revealLead?.[1](sales, minor)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(await WRITES.addNote?.[1](sales, minor)).toMatchObject({ ok: false, reason: 'unknown' });
    expect(await WRITES.keepPresence?.[1](sales, minor)).toBeNull();
    expect(await WRITES.moveLeads?.[1](sales, minor)).toMatchObject({ left: [{ reason: 'unknown' }] });
    expect(await queries.findLead(aMember('reviewer'), minor)).toMatchObject({ isMinor: true });
  });

  it('show of a held lead why it is, in codes', async () => {
    const held = await aLead(open(), {}, { suspicions: ['too_fast', 'many_links'] });
    expect(await queries.findLead(aMember('viewer'), held)).toMatchObject({
      reasons: ['too_fast', 'many_links'],
    });
  });
});
