// What the sender of a form gets to keep, and whether it is worth keeping.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKeyRing } from '@/lib/crypto/key-text';
import { publicKeys } from '@/lib/crypto/signing';
import { judgeReceipt } from '@/lib/legal/verify-receipt';
import { saltedAnswers } from '@/lib/receipts/answers';
import { readKeySet } from '@/lib/receipts/key-set';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { ContactForm, expectAxeClean, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { keptLead, sharedDataDir } from '@/tests/support/contact-data';
import { expect, test } from '@/tests/support/fixtures';
import { ReceivedPage, VerifyForm } from '@/tests/support/receipt-pages';
import { ReportForm } from '@/tests/support/report-form';
import { createHash } from 'node:crypto';

// The browser notes an answer with such a status as an error.
test.use({ allowedComplaints: [/status of (404|422)/] });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the receipt ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('can be kept as a file, and the site says later that it is valid', async ({
      page,
      locale,
      messages,
    }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      const reference = await form.sendAndGetReference();
      const { name, text } = await new ReceivedPage(page, messages.receipt).download();
      expect(name).toBe(`receipt-${reference}.json`);
      const receipt = JSON.parse(text) as HeldReceipt;
      expect(receipt.reference).toBe(reference);
      await page.emulateMedia({ media: 'print' });
      for (const part of [receipt.signature, receipt.answersSha256, receipt.key]) {
        await expect(page.getByText(part, { exact: true }), 'a print is complete').toBeVisible();
      }
      await page.emulateMedia({ media: 'screen' });
      const { acceptances, ...lead } = keptLead(sharedDataDir(), reference);
      const kept = receipt.accepted.map(({ document, version, sha256, sentence }) => ({
        ...{ document, version, sha256, sentence, locale },
      }));
      expect(acceptances).toMatchObject(kept.sort((one, other) => (one.document < other.document ? -1 : 1)));
      const { name: who, phone, email, company, description, technology } = lead as Record<string, unknown>;
      const answers = { name: who, phone, email, company, description, technology } as Record<string, string>;
      const proof = createHash('sha256').update(saltedAnswers(answers, receipt.salt ?? ''));
      expect(proof.digest('hex'), 'the sender can prove the answers').toBe(receipt.answersSha256);
      for (const value of [typed.email, typed.name, typed.phone, 'Söhne']) expect(text).not.toContain(value);

      const verify = new VerifyForm(page, messages.receipt);
      await verify.open(`/${locale}/verify`);
      await verify.verify(text);
      await expect(verify.verdict).toHaveAttribute('data-verdict', 'valid');
      await expect(verify.verdict.getByRole('heading')).toHaveText(messages.receipt.valid.heading);
      await expect(verify.verdict).toContainText(reference);
      for (const { document, version, sha256 } of receipt.accepted) {
        await expect(
          verify.verdict.locator(`a[href="/${locale}/legal/${document}/${version}"]`),
        ).toBeVisible();
        await expect(verify.verdict.getByText(sha256)).toBeVisible();
      }
      if (javaScriptEnabled) {
        await expect(verify.verdict).toBeFocused();
        await expectAxeClean(page);
      }
      await expectNoSidewaysScroll(page);
    });

    test('changed by one byte is not valid, and the page says why', async ({ page, locale, messages }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(somebody());
      const reference = await form.sendAndGetReference();
      const text = await new ReceivedPage(page, messages.receipt).readReceipt();
      const verify = new VerifyForm(page, messages.receipt);
      await verify.open(`/${locale}/verify`);
      const { faults } = messages.receipt;
      const other = reference.endsWith('0') ? '1' : '0';
      const cases = [
        [text.replace(reference, reference.slice(0, -1) + other), faults.receipt_signature],
        [text.slice(0, -1), faults.receipt_not_json],
        [text.replace('"reference"', '"refarence"'), faults.receipt_fields.split('{about}')[0]],
        ['', faults.receipt_missing],
      ] as const;
      for (const [changed, reason = ''] of cases) {
        await verify.verify(changed);
        await expect(page.locator('#receipt-error')).toContainText(reason);
        await expect(verify.verdict).toHaveAttribute('role', 'alert');
        await expect(verify.verdict).toContainText(reason);
        await expect(verify.receipt).toHaveAttribute('aria-describedby', /receipt-error/);
        await expect(verify.receipt, 'nothing pasted is lost').toHaveValue(changed);
      }
      await verify.verdict.getByRole('link').click();
      await expect(verify.receipt).toBeFocused();
      await expect(page).toHaveTitle(new RegExp(messages.receipt.verify.errorTitle));
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);
    });

    test('can be verified as a file', async ({ page, locale, messages }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(somebody());
      await form.sendAndGetReference();
      const text = await new ReceivedPage(page, messages.receipt).readReceipt();
      const verify = new VerifyForm(page, messages.receipt);
      await verify.open(`/${locale}/verify`);
      const mimeType = 'application/json';
      await verify.file.setInputFiles({ name: 'receipt.json', mimeType, buffer: Buffer.from(text) });
      await verify.submit.click();
      await expect(verify.verdict).toHaveAttribute('data-verdict', 'valid');
      const changed = Buffer.from(text.replace('"version":1', '"version":2'));
      await verify.file.setInputFiles({ name: 'receipt.json', mimeType, buffer: changed });
      await verify.submit.click();
      await expect(verify.verdict).toHaveAttribute('data-verdict', 'invalid');
      await expect(page.locator('#file-error')).toBeVisible();
      await expect(verify.file).toHaveAttribute('aria-describedby', /file-error/);
    });
  });
}

test(
  'the published keys are those that verify, in a form for every program',
  { tag: '@once' },
  async ({ request }) => {
    const answer = await request.get('/.well-known/receipt-keys.json');
    expect(answer.headers()['content-type']).toBe('application/jwk-set+json');
    const published = readKeySet(await answer.text());
    const ring = parseKeyRing(readFileSync(join(sharedDataDir(), 'keys'), 'utf8'));
    expect([...(published?.keys() ?? [])]).toEqual([...publicKeys(ring).keys()]);
    expect(await answer.text(), 'no private half').not.toContain('"d"');
  },
);

test('a receipt is given only to whoever was shown it', async ({
  page,
  locale,
  messages,
  playwright,
  baseURL,
}) => {
  const form = new ContactForm(page, messages.contact);
  await form.open(`/${locale}/contact`);
  await form.fillIn(somebody());
  const reference = await form.sendAndGetReference();
  const address = `/${locale}/contact/received/receipt.json`;
  const own = await page.request.get(address);
  expect(own.status()).toBe(200);
  expect(own.headers()['cache-control']).toBe('no-store');
  const stranger = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  for (const query of ['', `?receipt=${reference}`, '?receipt=x.y', `?reference=${reference}`]) {
    expect((await stranger.get(address + query)).status(), query).toBe(404);
  }
  await stranger.dispose();
});

test('a browser that keeps no cookies gets its receipt by the address', async ({
  page,
  locale,
  messages,
}) => {
  const form = new ContactForm(page, messages.contact);
  await form.open(`/${locale}/contact`);
  await page.context().clearCookies();
  await form.fillIn(somebody());
  const reference = await form.sendAndGetReference();
  expect(page.url()).toContain('?receipt=');
  await page.context().clearCookies();
  const { name, text } = await new ReceivedPage(page, messages.receipt).download();
  expect(name).toBe(`receipt-${reference}.json`);
  const keys = parseKeyRing(readFileSync(join(sharedDataDir(), 'keys'), 'utf8'));
  expect(judgeReceipt(text, publicKeys(keys)).ok).toBe(true);
});

test('a report has a receipt of its own kind, and the site says later that it is valid', async ({
  page,
  locale,
  messages,
}) => {
  const form = new ReportForm(page, messages.report);
  await page.goto(`/${locale}/report`);
  await form.fillIn({ ground: '2.1.4', target: '某技术的试用页面' });
  await form.send();
  const reference = await form.reference();
  const { name, text } = await new ReceivedPage(page, messages.receipt).download();
  expect(name).toBe(`receipt-${reference}.json`);
  const receipt = JSON.parse(text) as HeldReceipt;
  expect(receipt).toMatchObject({ kind: 'report-receipt', reference });
  const verify = new VerifyForm(page, messages.receipt);
  await verify.open(`/${locale}/verify`);
  await verify.verify(text);
  await expect(verify.verdict).toHaveAttribute('data-verdict', 'valid');
  await expect(verify.verdict).toContainText(messages.receipt.facts.kinds['report-receipt']);
  await expect(verify.verdict).toContainText(receipt.declared ?? 'no declaration');
  await expectAxeClean(page);
  await verify.verify(text.replace('report-receipt', 'rights-receipt'));
  await expect(verify.verdict).toHaveAttribute('data-verdict', 'invalid');
});
