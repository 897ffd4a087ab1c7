import { beforeEach, expect, it } from 'vitest';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { submitLead } from '@/lib/leads/mutations';
import { describeOnBothDatabases } from '@/tests/support/database';
import { ACT, countRows, emptyTables, newLead, NOON, openLead, shownForm } from './lead-builder';

describeOnBothDatabases('a submitted lead', (open) => {
  beforeEach(() => emptyTables(open()));

  it('gets a reference that people can read out', async () => {
    expect(await submitLead(newLead())).toMatch(REFERENCE_PATTERN);
  });

  it('opens again to what was typed, to the last character', async () => {
    const lead = newLead();
    const opened = await openLead(open(), await submitLead(lead));
    expect(opened).toEqual({
      name: '迪丽热巴·迪力木拉提',
      phone: '138 0013 8000',
      phoneE164: '+8613800138000',
      email: 'Ming.Ouyang@example.com',
      company: 'Ouyang & Söhne «直播» GmbH',
      description: '想把直播回放里的说话片段\n自动切出来 👨‍👩‍👧‍👦，\u{323B0}。',
    });
  });

  it('stands beside its acceptances, its audit entry and its message on the way out', async () => {
    const reference = await submitLead(newLead());
    const lead = await open().lead.findUniqueOrThrow({ where: { reference } });
    const subject = { subjectKind: 'lead', subjectId: lead.id };
    expect(await countRows(open())).toEqual({ leads: 1, acceptances: 2, audit: 1, outbox: 1 });
    expect(await open().auditEntry.findMany({ where: subject })).toMatchObject([
      { at: NOON, actor: 'visitor', action: 'lead.submitted' },
    ]);
    expect(await open().outboxMessage.findMany({ where: subject })).toMatchObject([
      { kind: 'lead.submitted', payload: { reference }, dueAt: NOON, attempts: 0, doneAt: null },
    ]);
  });

  it('asking about a technology we don’t have is kept, as one about none', async () => {
    const typed = { technology: 'time-travel' };
    const reference = await submitLead(newLead({ typed }));
    expect(await open().lead.findUnique({ where: { reference } })).toMatchObject({ technology: null });
    expect((await openLead(open(), reference))?.email).toBe('Ming.Ouyang@example.com');
  });

  it('keeps what was accepted: document, version, hash of the text, language, instant and sentence', async () => {
    await submitLead(newLead({ locale: 'en' }));
    const acceptances = await open().acceptance.findMany({ orderBy: { document: 'desc' } });
    expect(acceptances).toMatchObject(
      ACT.terms.map((term) => ({
        ...term,
        act: 'contact-form',
        sentence: ACT.sentence,
        locale: 'en',
        acceptedAt: NOON,
      })),
    );
  });

  it('keeps the consent to sharing as an act of its own', async () => {
    const policy = ACT.terms.filter(({ document }) => document === 'privacy-policy');
    const share = {
      act: 'contact-form.share' as const,
      sentence: '可以把以上信息提供给甲公司',
      terms: policy,
    };
    await submitLead(newLead({ acts: [ACT, share] }));
    const kept = await open().acceptance.findMany({ where: { act: 'contact-form.share' } });
    expect(kept).toMatchObject([
      { sentence: share.sentence, document: 'privacy-policy', sha256: 'b'.repeat(64) },
    ]);
    expect(await open().acceptance.count()).toBe(3);
  });

  it('says where it came from, as little as that is', async () => {
    const utm = { source: '公众号', medium: 'qr', campaign: 'spring', term: 't', content: 'c' };
    const form = shownForm({ source: { page: '/zh/technologies', referrer: 'www.example.org', utm } });
    const reference = await submitLead(newLead({ form, locale: 'en', typed: { technology: '' } }));
    expect(await open().lead.findUniqueOrThrow({ where: { reference } })).toMatchObject({
      locale: 'en',
      technology: null,
      createdAt: NOON,
      state: 'new',
      quarantine: null,
      sourcePage: '/zh/technologies',
      sourceReferrer: 'www.example.org',
      utmSource: '公众号',
      utmMedium: 'qr',
      utmCampaign: 'spring',
      utmTerm: 't',
      utmContent: 'c',
    });
  });

  it('that looks suspicious is kept whole, with every reason', async () => {
    const reference = await submitLead(newLead({ suspicions: ['trap_filled', 'too_fast', 'many_links'] }));
    const lead = await open().lead.findUniqueOrThrow({ where: { reference } });
    expect(lead.quarantine).toBe('trap_filled,too_fast,many_links');
    expect(await openLead(open(), reference)).toMatchObject({ phoneE164: '+8613800138000' });
    expect(await countRows(open())).toEqual({ leads: 1, acceptances: 2, audit: 1, outbox: 1 });
    const [entry] = await open().auditEntry.findMany();
    expect(entry).toMatchObject({ action: 'lead.quarantined' });
  });

  it('leaves an audit entry that names the case and the reasons, and nobody', async () => {
    const reference = await submitLead(newLead({ suspicions: ['many_links'] }));
    const [entry] = await open().auditEntry.findMany();
    expect(entry?.detail).toEqual({ reference, suspicions: ['many_links'] });
  });

  it('can be found by telephone and mail in any spelling, without storing them', async () => {
    await submitLead(newLead());
    await submitLead(newLead({ typed: { phone: '+8613800138000', email: 'ming.ouyang@example.com' } }));
    const [one, other] = await open().lead.findMany();
    expect(other?.phoneIndex).toEqual(one?.phoneIndex);
    expect(other?.emailIndex).toEqual(one?.emailIndex);
    expect(one?.phoneIndex).toHaveLength(16);
  });

  it('cannot be read any more once its key is destroyed', async () => {
    const reference = await submitLead(newLead());
    await open().lead.update({ where: { reference }, data: { keyId: null, wrappedKey: null } });
    expect(await openLead(open(), reference)).toBeNull();
  });
});
