// From the public form to mail that arrives, over a real mail server; and what becomes of one that is refused.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactForm, somebody } from '../support/contact-form';
import { expect, test } from '../support/fixtures';
import { type MailServer, startMailServer } from '../support/mail-server';
import { freePort, type RunningServer, startBuiltServer } from '../support/server';
import { enrol, oneTimeLink } from '../support/staff-enrolment';

/** Longer than a form has to be open to count as filled in by a person. */
const FASTEST_HUMAN_MS = 2100;

const SALES = 'sales@site.example';

let mailServer: MailServer;
let server: RunningServer;
let folder: string;

/** Whose mail is refused for good, and the Message-IDs that were turned away. */
const refused = { address: '', messageIds: [] as string[] };

const mailsTo = (address: string) => mailServer.mails.filter(({ to }) => to.includes(address));

test.describe('mail of a lead', () => {
  test.describe.configure({ mode: 'serial', timeout: 150_000 });

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    mailServer = await startMailServer((mail) => {
      const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
      if (!to.includes(refused.address)) return 'take';
      refused.messageIds.push(mail.messageId ?? '');
      return 550;
    });
    folder = mkdtempSync(join(tmpdir(), 'operator-'));
    const facts = JSON.parse(readFileSync('content/operator.json', 'utf8')) as object;
    writeFileSync(join(folder, 'operator.json'), JSON.stringify({ ...facts, contacts: { sales: SALES } }));
    const port = String(await freePort());
    server = await startBuiltServer({
      PORT: port,
      SITE_URL: `http://127.0.0.1:${port}`,
      SMTP_URL: mailServer.url,
      OPERATOR_FILE: join(folder, 'operator.json'),
    });
  });
  test.afterAll(async () => {
    await server.stop();
    await mailServer.close();
    rmSync(folder, { recursive: true });
  });

  test.beforeEach(({ ownOrigins }) => void ownOrigins.add(server.origin));

  test('the sender gets a receipt in their language and a link that withdraws; sales learns nothing of the person', async ({
    page,
    locale,
    messages,
  }) => {
    const words = messages['lead-mails'];
    const typed = somebody();
    const form = new ContactForm(page, messages.contact);
    await form.open(`${server.origin}/${locale}/contact`);
    await form.fillIn(typed);
    // What comes faster than anybody types is held, and sales isn't told of it.
    await page.waitForTimeout(FASTEST_HUMAN_MS);
    const reference = await form.sendAndGetReference();

    await expect.poll(() => mailsTo(typed.email)).toHaveLength(1);
    const [mail] = mailsTo(typed.email);
    expect(mail?.parsed.subject).toBe(words.receipt.subject.replace('{reference}', reference));
    expect(mail?.parsed.text).toContain(words.receipt.hello);
    expect(mail?.parsed.attachments.map(({ filename }) => filename)).toEqual([`receipt-${reference}.json`]);
    const receipt = mail?.parsed.attachments[0]?.content.toString('utf8') ?? '';
    expect(receipt).toContain(reference);
    expect(receipt).not.toContain(typed.email);

    await expect
      .poll(() => mailsTo(SALES).filter(({ parsed }) => parsed.subject?.includes(reference)))
      .toHaveLength(1);
    const told = mailsTo(SALES).find(({ parsed }) => parsed.subject?.includes(reference))?.parsed;
    // Sales reads Chinese, whatever the sender's language.
    const technology = '语音识别';
    for (const body of [told?.text ?? '', told?.html || '']) {
      expect(body).toContain(reference);
      expect(body).toContain(technology);
      for (const value of [typed.name, typed.email, typed.company, typed.phone, '13800138000', '直播回放'])
        expect(body).not.toContain(value);
    }

    const link = mail?.parsed.text?.match(/http\S+\/cases\/withdraw\?token=\S+/)?.[0] ?? '';
    expect(new URL(link).origin).toBe(server.origin);
    await page.goto(link);
    await page.getByRole('button', { name: messages.cases.withdrawPage.button }).click();
    await expect(page).toHaveURL(/done=1/);
  });

  test('mail that is refused stands at the desk, and arrives once after it is tried again there', async ({
    page,
    locale,
    messages,
  }) => {
    const { outbox } = messages;
    const typed = somebody();
    refused.address = typed.email;
    refused.messageIds = [];
    const form = new ContactForm(page, messages.contact);
    await form.open(`${server.origin}/${locale}/contact`);
    await form.fillIn(typed);
    const reference = await form.sendAndGetReference();
    await expect.poll(() => refused.messageIds).toHaveLength(1);

    const wanted = { email: 'administrator@example.com', role: 'administrator', locale } as const;
    await enrol(page, await oneTimeLink(server, wanted), messages['sign-in']);
    const row = page.getByRole('row').filter({ hasText: reference }).filter({ hasText: 'sender' });
    await expect(async () => {
      await page.goto(`${server.origin}/staff/outbox?state=dead`);
      await expect(row).toContainText('smtp_550', { timeout: 1_000 });
    }).toPass();
    await expect(row).not.toContainText(typed.email);
    expect(mailsTo(typed.email)).toEqual([]);

    refused.address = '';
    await row.getByRole('button', { name: outbox.retryOne.replace('{reference}', reference) }).click();
    await expect(page.getByRole('status')).toContainText('1');
    await expect.poll(() => mailsTo(typed.email)).toHaveLength(1);
    await expect(async () => {
      await page.goto(`${server.origin}/staff/outbox?state=done`);
      await expect(row).toContainText(outbox.outcomes.sent, { timeout: 1_000 });
    }).toPass();
    expect(mailsTo(typed.email).map(({ messageId }) => messageId)).toEqual(refused.messageIds);
  });
});
