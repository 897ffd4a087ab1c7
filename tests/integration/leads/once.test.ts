import { beforeEach, expect, it } from 'vitest';
import { submissionKeys, submitLead } from '@/lib/leads/mutations';
import type { NewLead } from '@/lib/leads/new-lead';
import { findEarlierLead } from '@/lib/leads/queries';
import { describeOnBothDatabases } from '@/tests/support/database';
import { countRows, emptyTables, later, newLead, shownForm } from './lead-builder';

const DAY = 24 * 60 * 60 * 1000;
const ONE_LEAD = { leads: 1, acceptances: 2, audit: 1, outbox: 1 };

/** What the form's action does with every submission: it looks for an earlier one first. */
async function send(lead: NewLead): Promise<string> {
  const earlier = await findEarlierLead(submissionKeys(lead.input, lead.form), lead.now);
  return earlier?.reference ?? submitLead(lead);
}

describeOnBothDatabases('the same inquiry', (open) => {
  beforeEach(() => emptyTables(open()));

  it('sent twenty times at once is one lead, and every sender gets its reference', async () => {
    const form = shownForm();
    const references = await Promise.all(Array.from({ length: 20 }, () => submitLead(newLead({ form }))));
    expect(new Set(references).size).toBe(1);
    expect(await countRows(open())).toEqual(ONE_LEAD);
  });

  it('sent again from the same page keeps its reference, however late', async () => {
    const form = shownForm();
    const reference = await send(newLead({ form }));
    expect(await send(newLead({ form, now: later(1000) }))).toBe(reference);
    expect(await send(newLead({ form, now: later(2 * DAY) }))).toBe(reference);
    expect(await countRows(open())).toEqual(ONE_LEAD);
  });

  it('sent from a page opened anew keeps its reference within a day', async () => {
    const reference = await send(newLead());
    expect(await send(newLead({ form: shownForm(), now: later(DAY - 1) }))).toBe(reference);
    expect(await countRows(open())).toEqual(ONE_LEAD);
  });

  it('sent from a page opened anew after a day is another lead', async () => {
    const reference = await send(newLead());
    expect(await send(newLead({ form: shownForm(), now: later(DAY) }))).not.toBe(reference);
    expect(await open().lead.count()).toBe(2);
  });

  it('with the telephone number in another spelling is still the same', async () => {
    const reference = await send(newLead());
    const again = newLead({ form: shownForm(), typed: { phone: '+86 13800138000' }, now: later(1000) });
    expect(await send(again)).toBe(reference);
  });

  it.each([
    ['another technology', { technology: 'speech-recognition' }],
    ['no technology', { technology: '' }],
    ['a changed word', { description: '想把直播回放里的说话片段自动切出来。急。' }],
    ['another person', { name: '欧阳明' }],
  ])('with %s is another lead, also from the same page', async (_what, typed) => {
    const form = shownForm();
    const reference = await send(newLead({ form }));
    expect(await send(newLead({ form, typed }))).not.toBe(reference);
    expect(await open().lead.count()).toBe(2);
  });

  it('is kept again when the earlier one has been erased since', async () => {
    const reference = await send(newLead());
    await open().lead.update({ where: { reference }, data: { keyId: null, wrappedKey: null } });
    expect(await send(newLead({ form: shownForm(), now: later(1000) }))).not.toBe(reference);
    expect(await open().lead.count({ where: { wrappedKey: { not: null } } })).toBe(1);
  });

  it('of another person at the same moment stays apart', async () => {
    const sent = Array.from({ length: 20 }, (_, index) =>
      submitLead(newLead({ typed: { company: `甲${index}` } })),
    );
    const references = await Promise.all(sent);
    expect(new Set(references).size).toBe(20);
    expect(await countRows(open())).toEqual({ leads: 20, acceptances: 40, audit: 20, outbox: 20 });
  });
});
