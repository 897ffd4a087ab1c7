import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { outgoing } from '@/lib/outbox/message';
import { type Outbox, startOutbox } from '@/lib/outbox/worker';
import { verifyReceipt } from '@/lib/receipts/verify';
import { dispatchOf } from '@/lib/server/tell';
import { MESSAGE_KINDS } from '@/lib/server/message-kinds';
import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { ACT, emptyTables, newLead, shownForm, TYPED } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';
import type { Answer } from '@/tests/support/mail-server';
import { isQuiet, until } from './outbox-builder';

// The configuration is read as soon as what is tested is loaded.
const { server, say } = await vi.hoisted(async () => {
  const { startMailServer } = await import('../../support/mail-server');
  const { mkdtempSync, readFileSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const say = { next: [] as Answer[] };
  const server = await startMailServer(() => say.next.shift() ?? 'take');
  const folder = mkdtempSync(`${tmpdir()}/mails-`);
  const facts = JSON.parse(readFileSync('content/operator.json', 'utf8')) as object;
  writeFileSync(
    `${folder}/operator.json`,
    JSON.stringify({ ...facts, contacts: { sales: 'sales@site.example' } }),
  );
  Object.assign(process.env, {
    SMTP_URL: server.url,
    OPERATOR_FILE: `${folder}/operator.json`,
    DATA_DIR: folder,
    SITE_URL: 'https://site.example',
  });
  return { server, say };
});

/** As it is kept: the host of an address has no case. */
const SENDER = 'Ming.Ouyang@example.com';

afterAll(() => server.close());

describeOnBothDatabases('the mails of a lead', (open) => {
  let outbox: Outbox | undefined;

  const tell = async () => {
    outbox ??= startOutbox(dispatchOf(MESSAGE_KINDS), { idleMs: 10 });
    await until(() => isQuiet(open()));
  };

  /** Whatever was put off is due now. */
  const hurry = () =>
    open().outboxMessage.updateMany({ where: { doneAt: null }, data: { dueAt: new Date(0) } });

  const mailTo = (address: string) => server.mails.filter(({ to }) => to.includes(address));

  beforeEach(async () => {
    await emptyTables(open());
    server.mails.length = 0;
    say.next = [];
  });

  afterEach(async () => {
    await outbox?.stop(1_000);
    outbox = undefined;
  });

  it('give the sender a receipt in their language that verifies, with the way to withdraw', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const reference = await submitLead(
        newLead({ locale, form: shownForm(), typed: { company: `公司 ${locale}` } }),
      );
      await tell();
      const { parsed } = mailTo(SENDER).at(-1) ?? {};
      expect(parsed?.subject).toBe(
        locale === 'zh' ? `已收到你的留言（${reference}）` : `We have received your inquiry (${reference})`,
      );
      for (const body of [parsed?.text ?? '', parsed?.html || '']) {
        expect(body).toContain(reference);
        expect(body).toContain(`https://site.example/${locale}/cases?reference=${reference}`);
        expect(body).toContain(locale === 'zh' ? '《' : 'version 2023-08-01');
        expect(body).not.toContain(TYPED.name);
        expect(body).not.toContain('想把直播回放');
      }
      expect(parsed?.html || '').toContain(`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`);
      const [file] = parsed?.attachments ?? [];
      expect(file?.filename).toBe(`receipt-${reference}.json`);
      const sums = new Map(ACT.terms.map(({ document, sha256 }) => [document, sha256]));
      const publishedSha256 = ({ document }: { document: string }) => sums.get(document);
      const trusted = { keys: publicKeys(keyRing()), publishedSha256 };
      expect(verifyReceipt(file?.content.toString('utf8') ?? '', trusted)).toMatchObject({
        ok: true,
        receipt: { reference },
      });
      expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated');
    }
  });

  it('tell sales reference and technology, and nothing of the person', async () => {
    const reference = await submitLead(newLead());
    await tell();
    const [mail] = mailTo('sales@site.example');
    const whole = `${mail?.parsed.subject}${mail?.parsed.text}${mail?.parsed.html || ''}`;
    expect(whole).toContain(reference);
    expect(whole).toContain('语音活动检测');
    for (const value of [TYPED.name, TYPED.email, TYPED.company, '13800138000', '138 0013 8000', '直播回放'])
      expect(whole.toLowerCase()).not.toContain(value.toLowerCase());
  });

  it('hold what is quarantined from sales until it is rescued, and tell them once', async () => {
    const reference = await submitLead(newLead({ suspicions: ['too_fast'] }));
    await tell();
    expect(mailTo(SENDER)).toHaveLength(1);
    expect(mailTo('sales@site.example')).toHaveLength(0);
    const { id } = await open().lead.findUniqueOrThrow({ where: { reference } });
    const rescued = { kind: 'lead.rescued', subjectKind: 'lead', subjectId: id, payload: { reference } };
    await db().outboxMessage.create({ data: outgoing(rescued, new Date()) });
    await tell();
    expect(mailTo('sales@site.example')).toHaveLength(1);
    expect(mailTo(SENDER)).toHaveLength(1);
  });

  it('stay unsent once the person has been erased', async () => {
    const reference = await submitLead(newLead());
    await eraseLead(reference, 'system', new Date());
    await tell();
    expect(server.mails).toEqual([]);
    const rows = await open().outboxMessage.findMany({ where: { recipient: { not: null } } });
    expect(rows.map(({ outcome, lastError }) => [outcome, lastError])).toEqual([
      ['skipped', 'nobody'],
      ['skipped', 'nobody'],
    ]);
  });

  it('come again under the same Message-ID when the connection was lost after all of it was sent', async () => {
    say.next = ['hang up', 'hang up'];
    await submitLead(newLead({ suspicions: ['too_fast'] }));
    outbox = startOutbox(dispatchOf(MESSAGE_KINDS), { idleMs: 10 });
    await until(async () => {
      await hurry();
      return isQuiet(open());
    });
    expect(server.mails).toHaveLength(3);
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await open().outboxMessage.findFirst({ where: { recipient: 'sender' } })).toMatchObject({
      ambiguous: 2,
      outcome: 'sent',
    });
  });

  it('are tried again where the server says later, and given up where it says never', async () => {
    say.next = [451, 550];
    await submitLead(newLead({ suspicions: ['too_fast'] }));
    outbox = startOutbox(dispatchOf(MESSAGE_KINDS), { idleMs: 10 });
    await until(async () => {
      await hurry();
      return isQuiet(open());
    });
    expect(await open().outboxMessage.findFirst({ where: { recipient: 'sender' } })).toMatchObject({
      attempts: 2,
      lastError: 'smtp_550',
      ambiguous: 0,
      doneAt: null,
    });
  });
});
