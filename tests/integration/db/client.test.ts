import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord, sealRecord } from '@/lib/crypto/seal';
import { databaseKind, db } from '@/lib/db/client';
import { describeOnBothDatabases } from '@/tests/support/database';

const personal = {
  name: '欧阳·𠮷',
  phone: '138 0013 8000',
  phoneE164: '+8613800138000',
  email: 'wei@example.com',
  company: "O'Neill & Söhne",
  description: 'We would like to know more. 🙂',
};

function aLead() {
  const id = newId();
  const { fields, keyId, wrappedKey } = sealRecord(keyRing(), { table: 'Lead', id }, personal);
  return {
    ...fields,
    id,
    keyId,
    wrappedKey,
    reference: id.slice(-9),
    locale: 'zh' as const,
    createdAt: new Date('2026-03-04T05:06:07.089Z'),
    submissionKey: new Uint8Array(randomBytes(16)),
    contentIndex: new Uint8Array(randomBytes(16)),
    phoneIndex: new Uint8Array(randomBytes(16)),
    emailIndex: null,
    quarantine: null,
    technology: 'speech-recognition',
  };
}

describeOnBothDatabases('the client', (open, kind) => {
  it('is the process’s one client', () => {
    expect(db()).toBe(open());
    expect(db()).toBe(db());
    expect(databaseKind()).toBe(kind);
  });

  it('gives a lead back as it was written: bytes, enums, nulls and milliseconds', async () => {
    const lead = aLead();
    await open().lead.create({ data: lead });
    const found = await open().lead.findUniqueOrThrow({ where: { submissionKey: lead.submissionKey } });
    expect(found).toMatchObject({ ...lead, state: 'new' });
    const { name, phone, phoneE164, email, company, description } = found;
    const fields = { name, phone, phoneE164, email, company, description };
    expect(openRecord(keyRing(), { table: 'Lead', id: found.id }, { ...found, fields })).toEqual(personal);
  });

  it('finds a lead by its blind index, and the inbox in its order', async () => {
    const [first, second] = [aLead(), aLead()];
    second.createdAt = new Date(first.createdAt.getTime() + 1);
    await open().lead.deleteMany();
    await open().lead.createMany({ data: [first, second, { ...aLead(), quarantine: 'too-fast' }] });
    const byPhone = await open().lead.findMany({
      where: { phoneIndex: first.phoneIndex },
      select: { id: true },
    });
    expect(byPhone).toEqual([{ id: first.id }]);
    const inbox = await open().lead.findMany({
      where: { quarantine: null, state: 'new' },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true },
    });
    expect(inbox).toEqual([{ id: second.id }, { id: first.id }]);
  });

  it('writes lead, acceptance, audit row and outbox row together or not at all', async () => {
    const lead = aLead();
    const subject = { subjectKind: 'lead', subjectId: lead.id };
    const now = new Date();
    const done = { actor: 'visitor', action: 'lead.submitted', detail: { count: 1 } };
    const audit = {
      ...subject,
      ...done,
      id: 1,
      at: now,
      previous: new Uint8Array(32),
      hash: new Uint8Array(32),
    };
    const message = {
      ...subject,
      id: newId(),
      kind: 'lead.submitted',
      payload: { lead: lead.id },
      dueAt: now,
    };
    const acceptance = { ...subject, id: newId(), document: 'privacy-policy', version: '2023-08-01' };
    const act = { sha256: 'a'.repeat(64), locale: 'en' as const, sentence: 'I agree.', act: 'contact-form' };
    const write = () =>
      open().$transaction([
        open().lead.create({ data: lead }),
        open().acceptance.create({ data: { ...acceptance, ...act, acceptedAt: now } }),
        open().auditEntry.create({ data: audit }),
        open().outboxMessage.create({ data: message }),
      ]);
    await open().outboxMessage.create({ data: message });
    await expect(write()).rejects.toMatchObject({ code: 'P2002' });
    const counts = () =>
      Promise.all([
        open().lead.count({ where: { id: lead.id } }),
        open().acceptance.count(),
        open().auditEntry.count(),
      ]);
    expect(await counts()).toEqual([0, 0, 0]);
    await open().outboxMessage.deleteMany();
    await write();
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await open().auditEntry.findFirst()).toMatchObject(audit);
    expect(await open().outboxMessage.findFirst()).toMatchObject({ ...message, attempts: 0, doneAt: null });
  });

  it('counts up a rate window exactly, however many count at once', async () => {
    const where = { key: new Uint8Array(randomBytes(16)), windowStart: new Date(0) };
    const countOne = () =>
      open().rateWindow.upsert({
        where: { key_windowStart: where },
        create: { ...where, count: 1 },
        update: { count: { increment: 1 } },
      });
    await Promise.all(Array.from({ length: 50 }, countOne));
    expect((await open().rateWindow.findFirstOrThrow({ where })).count).toBe(50);
  });
});
