import type { Page } from '@playwright/test';
import { keptLead, sharedDataDir } from '@/tests/support/contact-data';
import { ContactForm, expectAxeClean, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { expect, test } from '@/tests/support/fixtures';
import { codeFor } from '@/tests/support/mails';

/** The code that a reference's address has been sent, once it is there. */
async function awaitCode(reference: string, before: string | null = null): Promise<string> {
  await expect.poll(() => codeFor(sharedDataDir(), reference), { timeout: 20_000 }).not.toBe(before);
  return codeFor(sharedDataDir(), reference) ?? '';
}

async function expectSound(page: Page, withScript: boolean): Promise<void> {
  if (withScript) await expectAxeClean(page);
  await expectNoSidewaysScroll(page);
}

for (const [mode, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const) {
  test.describe(`a case ${mode}`, () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/status of 4(03|22)/] });
    test.setTimeout(90_000);

    test('of a lead is corrected, closed, opened again with a code by mail, and withdrawn', async ({
      page,
      locale,
      messages: { cases, contact },
    }) => {
      const form = new ContactForm(page, contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(somebody());
      const reference = await form.sendAndGetReference();
      await page.getByRole('link', { name: contact.received.openCase }).click();
      await expect(page.locator('[data-reference]')).toHaveText(reference);
      await expect(page.locator('[data-case-state]')).toHaveAttribute('data-case-state', 'waiting');
      await expect(page.getByText(/15/).first()).toBeVisible();
      await expectSound(page, javaScriptEnabled);

      await page.getByText(cases.acts.correct.title, { exact: true }).click();
      await page.locator('#correct-phone').fill('1');
      await page.getByRole('button', { name: cases.acts.correct.button }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expect(page.locator('#correct-phone-error')).toHaveText(cases.errors.phone_short);
      await expectSound(page, javaScriptEnabled);
      await page.locator('#correct-phone').fill('138 0013 8009');
      await page.getByRole('button', { name: cases.acts.correct.button }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(cases.done.correct);
      expect(keptLead(sharedDataDir(), reference).phone).toBe('138 0013 8009');

      await page.getByText(cases.acts.write.title, { exact: true }).click();
      await page.locator('#write-body').fill('补充：<b>请</b>打电话。');
      await page.locator('#write-files').setInputFiles('tests/e2e/samples/evidence.png');
      await page.getByRole('button', { name: cases.acts.write.button, exact: true }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(cases.done.write);
      await expect(page.getByText('补充：<b>请</b>打电话。')).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /evidence\.png/ }).click();
      expect((await download).suggestedFilename()).toBe('evidence.png');

      await page.getByRole('button', { name: cases.page.leave }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(cases.leftHeading);
      await page.goto(`/${locale}/cases/${reference}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(cases.page.notOpenHeading);
      await expectSound(page, javaScriptEnabled);

      await page.goto(`/${locale}/cases`);
      await page.getByRole('button', { name: cases.open, exact: true }).click();
      await expect(page.locator('#reference-error')).toHaveText(cases.errors.reference_missing);
      await expectSound(page, javaScriptEnabled);
      await page.locator('#ask-reference').fill(reference.toLowerCase());
      await page.getByRole('button', { name: cases.ask, exact: true }).click();
      await expect(page.getByRole('main').getByRole('status')).toContainText(cases.sentHeading);
      const code = await awaitCode(reference);
      await page.locator('#code').fill('0000-0000-0000-0000-0000-0000-0000');
      await page.getByRole('button', { name: cases.open, exact: true }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(cases.refused.wrong.heading);
      await page.goto(`/${locale}/cases/open?reference=${reference}&code=${code}`);
      await expectSound(page, javaScriptEnabled);
      const link = cases.link.button.replace('{reference}', reference);
      await page.getByRole('button', { name: link }).click();
      await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));

      await page.getByText(cases.acts.withdraw.title, { exact: true }).click();
      await page.getByRole('button', { name: cases.acts.withdraw.button }).click();
      await expect(page.locator('[data-case-state]')).toHaveAttribute('data-case-state', 'withdrawn');
      await expect(page.getByText(cases.sent.none)).toBeVisible();
      await expectSound(page, javaScriptEnabled);
      const answer = await page.request.get(`/${locale}/cases/${reference}`);
      expect(answer.headers()['cache-control']).toBe('no-store');
    });

    test('of a rights request is confirmed by mail, and what is kept is taken along and deleted', async ({
      page,
      locale,
      messages: { cases, contact, rights },
    }) => {
      const typed = somebody();
      const form = new ContactForm(page, contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      const lead = await form.sendAndGetReference();

      await page.goto(`/${locale}/rights`);
      await expect(page.locator('[data-reply-days]')).toContainText('15');
      await expectSound(page, javaScriptEnabled);
      await page.getByRole('button', { name: rights.submit, exact: true }).click();
      for (const [field, text] of [
        ['kind', rights.errors.kind_missing],
        ['capacity', rights.errors.capacity_missing],
        ['contact', rights.errors.contact_missing],
      ] as const) {
        await expect(page.locator(`#${field}-error`)).toHaveText(text);
      }
      await expectSound(page, javaScriptEnabled);
      await page.getByLabel(rights.kind.delete, { exact: true }).check();
      await page.getByLabel(rights.capacity.self, { exact: true }).check();
      await page.locator('#contact').fill(typed.email);
      await page.getByRole('button', { name: rights.submit, exact: true }).click();
      await page.waitForURL(/\/rights\/received$/);
      const reference = await page.locator('[data-reference]').innerText();
      expect(reference).toMatch(/^R-/);
      await expectSound(page, javaScriptEnabled);
      await page.locator('#code').fill(await awaitCode(reference));
      await page.getByRole('button', { name: cases.open, exact: true }).click();
      await expect(page.locator('[data-case-state]')).toHaveAttribute('data-case-state', 'open');

      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: cases.export.json }).click();
      const exported = JSON.stringify(JSON.parse(await readDownload(await file)));
      expect(exported).toContain(lead);
      expect(exported).toContain(typed.phone);
      await page.getByRole('link', { name: cases.export.page }).click();
      await expect(page.getByText(lead).first()).toBeVisible();
      await expectSound(page, javaScriptEnabled);
      await page.goBack();
      await page.getByRole('button', { name: cases.acts.doAtOnce.delete.button }).click();
      await expect(page.locator('[data-case-state]')).toHaveAttribute('data-case-state', 'fulfilled');
      expect(keptLead(sharedDataDir(), lead).wrappedKey).toBeNull();
      await expectSound(page, javaScriptEnabled);
    });
  });
}

async function readDownload(download: { path: () => Promise<string> }): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(await download.path(), 'utf8');
}
