import { beforeEach, expect, it } from 'vitest';
import { checkAudit } from '@/lib/audit/queries';
import { LEAD_STATES } from '@/lib/leads/states';
import { addNote, keepPresence, mergeLead, moveLeads, revealLead, undoAct } from '@/lib/inbox/mutations';
import { listHistory, listNotes, listPresent } from '@/lib/inbox/queries';
import { mayMove, PRESENT_MS, UNDO_MS } from '@/lib/inbox/rules';
import { eraseLead } from '@/lib/leads/mutations';
import { placeOf } from '@/lib/leads/place';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later } from '../leads/lead-builder';
import { aLead, aMember, move, read, SALES } from './inbox-builder';

describeOnBothDatabases('a move', (open) => {
  beforeEach(() => emptyTables(open()));

  const actionsOf = async (reference: string) =>
    (await listHistory(SALES, reference)).map(({ action }) => action);

  it('from any state to any other is done or refused as the rules say, and its place follows', async () => {
    for (const from of LEAD_STATES) {
      for (const to of LEAD_STATES) {
        const reference = await aLead(open(), { state: from });
        const { moved, left } = await move(open(), [reference], { kind: 'state', state: to });
        expect([from, to, moved]).toEqual([from, to, mayMove(from, to) ? 1 : 0]);
        if (moved === 0) expect(left[0]?.reason).toBe(from === to ? 'nothing' : 'not_allowed');
        const lead = await read(open(), reference);
        expect(lead.state).toBe(moved === 1 ? to : from);
        expect(lead.place).toBe(placeOf(lead));
      }
    }
    expect(await checkAudit([])).toMatchObject({ ok: true });
  });

  it('to contacted notes the first and the last contact, and a second contact the last alone', async () => {
    const reference = await aLead(open());
    await move(open(), [reference], { kind: 'state', state: 'contacted' }, { now: later(5000) });
    await move(open(), [reference], { kind: 'contact' }, { now: later(9000) });
    expect(await read(open(), reference)).toMatchObject({
      firstContactAt: later(5000),
      lastContactAt: later(9000),
    });
    expect(await actionsOf(reference)).toEqual(['lead.submitted', 'lead.moved', 'lead.contacted']);
  });

  it('of one of two colleagues who saw the same lead is refused, and nothing of either is lost', async () => {
    const reference = await aLead(open());
    const leads = [{ reference, version: 0 }];
    const assigned = await moveLeads(SALES, { leads, move: { kind: 'assign', assigneeId: 'a' } }, later(1));
    const late = await moveLeads(
      aMember('administrator'),
      { leads, move: { kind: 'followUp', on: '2026-03-09' } },
      later(2),
    );
    expect(assigned.moved).toBe(1);
    expect(late).toEqual({ actId: null, moved: 0, left: [{ reference, reason: 'changed' }] });
    expect(await read(open(), reference)).toMatchObject({ assigneeId: 'a', followUpOn: null, version: 1 });
  });

  it('of one of many that start at once on one lead is done, and the others hear of it', async () => {
    const reference = await aLead(open());
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        moveLeads(
          SALES,
          { leads: [{ reference, version: 0 }], move: { kind: 'assign', assigneeId: `a${n}` } },
          later(n),
        ),
      ),
    );
    expect(outcomes.filter(({ moved }) => moved === 1)).toHaveLength(1);
    expect(await open().leadMove.count()).toBe(1);
    expect((await actionsOf(reference)).filter((action) => action === 'lead.assigned')).toHaveLength(1);
  });

  it('of several leads moves all it can in one go, names those it can’t, and is undone in one go', async () => {
    const fresh = await Promise.all([aLead(open()), aLead(open()), aLead(open())]);
    const won = await aLead(open(), { state: 'won' });
    const outcome = await move(open(), [...fresh, won], { kind: 'state', state: 'contacted' });
    expect(outcome).toMatchObject({ moved: 3, left: [{ reference: won, reason: 'not_allowed' }] });
    const [first] = fresh;
    await move(open(), [first], { kind: 'assign', assigneeId: 'somebody' });
    expect(await undoAct(SALES, outcome.actId ?? '', later(2000))).toEqual({
      ok: true,
      value: { undone: 2, left: 1 },
    });
    for (const reference of fresh.slice(1)) {
      const lead = await read(open(), reference);
      expect(lead).toMatchObject({ state: 'new', firstContactAt: null, lastContactAt: null });
      expect(lead.place).toBe(placeOf(lead));
    }
    expect(await read(open(), first)).toMatchObject({ state: 'contacted', assigneeId: 'somebody' });
    expect(await undoAct(SALES, outcome.actId ?? '', later(3000))).toMatchObject({
      ok: true,
      value: { undone: 0 },
    });
    expect(await checkAudit([])).toMatchObject({ ok: true });
  });

  it('can’t be undone after ten minutes, nor by a colleague', async () => {
    const { actId } = await move(open(), [await aLead(open())], { kind: 'state', state: 'lost' });
    const late = later(1000 + UNDO_MS);
    expect(await undoAct(SALES, actId ?? '', late)).toEqual({ ok: false, reason: 'too_late' });
    expect(await undoAct(aMember('administrator'), actId ?? '', later(2000))).toMatchObject({ ok: false });
    expect(await undoAct(SALES, actId ?? '', later(2000))).toMatchObject({ ok: true });
  });

  it('that closes a lead takes its follow-up off the list, and undoing brings it back', async () => {
    const reference = await aLead(open(), { state: 'qualified', followUpOn: '2026-03-02' });
    const { actId } = await move(open(), [reference], { kind: 'state', state: 'won' });
    expect((await read(open(), reference)).followUpOn).toBeNull();
    await undoAct(SALES, actId ?? '', later(2000));
    expect((await read(open(), reference)).followUpOn).toBe('2026-03-02');
  });

  it('of a lead whose sender wants it stored only, or whose person is gone, is refused', async () => {
    const stored = await aLead(open(), { storedOnlySince: later(0) });
    const gone = await aLead(open());
    await eraseLead(gone, 'system', later(0));
    const { left } = await move(open(), [stored, gone], { kind: 'state', state: 'contacted' });
    expect(left).toEqual([
      { reference: stored, reason: 'stored_only' },
      { reference: gone, reason: 'unknown' },
    ]);
    const why = { reason: 'answer', code: '' } as const;
    expect(await revealLead(SALES, { reference: stored, ...why }, later(1))).toMatchObject({
      reason: 'stored_only',
    });
    expect(await revealLead(SALES, { reference: gone, ...why }, later(1))).toMatchObject({
      reason: 'unknown',
    });
  });
});

describeOnBothDatabases('quarantine', (open) => {
  beforeEach(() => emptyTables(open()));

  it('lets a lead out at once, tells sales in the same transaction, and takes it back', async () => {
    const reference = await aLead(open(), {}, { suspicions: ['too_fast', 'many_links'] });
    const reviewer = aMember('reviewer');
    await open().outboxMessage.deleteMany();
    expect(await move(open(), [reference], { kind: 'rescue' }, { member: reviewer })).toMatchObject({
      moved: 1,
    });
    expect(await read(open(), reference)).toMatchObject({
      quarantine: null,
      rescuedAt: later(1000),
      state: 'new',
    });
    expect(await open().outboxMessage.findMany()).toMatchObject([
      { kind: 'lead.rescued', subjectKind: 'lead', payload: { reference }, dueAt: later(1000), doneAt: null },
    ]);
    expect((await listHistory(reviewer, reference)).at(-1)).toMatchObject({
      action: 'lead.rescued',
      actor: reviewer.id,
      detail: { reference, reasons: 'too_fast,many_links' },
    });
    await move(open(), [reference], { kind: 'hold' }, { member: reviewer });
    expect(await read(open(), reference)).toMatchObject({ quarantine: 'by_hand', rescuedAt: null });
  });

  it('holds a lead until it is let out: it can only be let out or found to be spam', async () => {
    const reference = await aLead(open(), {}, { suspicions: ['too_fast'] });
    for (const state of ['contacted', 'lost'] as const)
      expect(await move(open(), [reference], { kind: 'state', state })).toMatchObject({ moved: 0 });
    expect(await move(open(), [reference], { kind: 'state', state: 'spam' })).toMatchObject({ moved: 1 });
  });
});

describeOnBothDatabases('merging', (open) => {
  beforeEach(() => emptyTables(open()));

  it('takes one of two leads off the lists, and can be taken back whole', async () => {
    const [one, other] = [await aLead(open()), await aLead(open())];
    const before = await read(open(), one);
    expect(
      await mergeLead(SALES, { lead: { reference: one, version: 0 }, into: other }, later(1)),
    ).toMatchObject({ moved: 1 });
    const { id } = await read(open(), other);
    expect(await read(open(), one)).toMatchObject({ mergedIntoId: id, place: null, state: 'new' });
    expect(await move(open(), [one], { kind: 'state', state: 'lost' })).toMatchObject({
      left: [{ reason: 'merged' }],
    });
    expect(await move(open(), [one], { kind: 'unmerge' }, { now: later(UNDO_MS * 20) })).toMatchObject({
      moved: 1,
    });
    expect(await read(open(), one)).toEqual({ ...before, version: 2 });
  });

  it('into itself, into a merged one or into none is refused', async () => {
    const [one, other, third] = [await aLead(open()), await aLead(open()), await aLead(open())];
    const lead = { reference: one, version: 0 };
    await mergeLead(SALES, { lead: { reference: other, version: 0 }, into: third }, later(1));
    for (const [into, reason] of [
      [one, 'not_allowed'],
      [other, 'merged'],
      ['L-0000-0000', 'unknown'],
    ] as const)
      expect(await mergeLead(SALES, { lead, into }, later(2))).toMatchObject({
        moved: 0,
        left: [{ reason }],
      });
  });
});

describeOnBothDatabases('on the page of a lead', (open) => {
  beforeEach(() => emptyTables(open()));

  it('notes are kept sealed, read again to the last character, and gone with the person', async () => {
    const reference = await aLead(open());
    const text = '电话约在周五 🙂\n第二行';
    expect(await addNote(SALES, { reference, text }, later(1))).toMatchObject({ ok: true });
    expect(await addNote(aMember('administrator'), { reference, text: 'zweite' }, later(2))).toMatchObject({
      ok: true,
    });
    expect(await listNotes(SALES, reference)).toMatchObject([
      { text, authorId: SALES.id, createdAt: later(1) },
      { text: 'zweite' },
    ]);
    const [row] = await open().leadNote.findMany();
    expect(Buffer.from(row?.text ?? []).includes('周五')).toBe(false);
    expect(await listNotes(aMember('viewer'), reference)).toEqual([]);
    await eraseLead(reference, 'system', later(3));
    expect(await open().leadNote.count()).toBe(0);
    expect(await listNotes(SALES, reference)).toEqual([]);
  });

  it('a person is shown to one who says why, and the log knows who, what and why, and nobody else', async () => {
    const reference = await aLead(open());
    const shown = await revealLead(SALES, { reference, reason: 'answer', code: 'CASE-12' }, later(1));
    expect(shown).toMatchObject({
      ok: true,
      value: { phone: '138 0013 8000', email: 'Ming.Ouyang@example.com' },
    });
    const entry = (await listHistory(SALES, reference)).at(-1);
    expect(entry).toMatchObject({ action: 'lead.revealed', actor: SALES.id, at: later(1) });
    expect(entry?.detail).toEqual({
      reference,
      reason: 'answer',
      code: 'CASE-12',
      fields: ['name', 'phone', 'email', 'company', 'description'],
    });
  });

  it('two colleagues see each other for as long as their pages say so', async () => {
    const reference = await aLead(open());
    const other = aMember('administrator');
    expect(await keepPresence(SALES, reference, later(0))).toBe(0);
    await keepPresence(other, reference, later(1000));
    await keepPresence(SALES, reference, later(2000));
    expect(await listPresent(SALES, reference, later(2000))).toEqual([other.id]);
    expect(await listPresent(other, reference, later(2000))).toEqual([SALES.id]);
    expect(await listPresent(SALES, reference, later(1000 + PRESENT_MS))).toEqual([]);
  });
});
