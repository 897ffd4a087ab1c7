import { readFileSync } from 'node:fs';
import { readLock } from '@/lib/legal/lock';
import { keptLead, referencesOf, sharedDataDir } from '@/tests/support/contact-data';
import { ContactForm, expectAxeClean, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { expect, test } from '@/tests/support/fixtures';

// A form filled in faster is held for a person to look at.
const FASTEST_HUMAN_MS = 2100;
const FIELDS = ['name', 'phone', 'email', 'company', 'description', 'accept'] as const;

/** The name of a technology as the list of the form shows it. */
function titleOf(slug: string, locale: string): string {
  const text = readFileSync(`content/technologies/${slug}/${locale}.mdx`, 'utf8');
  return /^title: (.*)$/m.exec(text)?.[1] ?? '';
}

for (const [mode, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const) {
  test.describe(`the contact form ${mode}`, () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/status of 422/] });

    test('takes a complete form and shows its reference; the lead stands in the database', async ({
      page,
      locale,
      messages,
    }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await page.goto(`/${locale}/technologies/speech-recognition`);
      await page.getByRole('main').locator(`a[href$="?technology=speech-recognition"]`).first().click();
      await expect(form.field('technology')).toHaveValue('speech-recognition');
      await form.fillIn(typed);
      await page.waitForTimeout(FASTEST_HUMAN_MS);
      const reference = await form.sendAndGetReference();
      expect(new URL(page.url()).pathname).toBe(`/${locale}/contact/received`);
      expect(new URL(page.url()).search, 'nothing in the address').toBe('');
      await expect(page).toHaveTitle(new RegExp(messages.contact.received.title));
      const lead = keptLead(sharedDataDir(), reference);
      expect(lead).toMatchObject({
        name: typed.name,
        phone: typed.phone,
        phoneE164: '+8613800138000',
        email: typed.email,
        company: typed.company,
        description: typed.description.trim(),
        technology: 'speech-recognition',
        locale,
        quarantine: null,
        sourcePage: `/${locale}/technologies/speech-recognition`,
      });
      const lock = readLock();
      expect(lead.acceptances).toMatchObject(
        ['privacy-policy', 'service-agreement'].map((document) => ({
          document,
          version: '2023-08-01',
          sha256: lock[document]?.['2023-08-01']?.sha256[locale],
          locale,
          act: 'contact-form',
        })),
      );
    });

    test('keeps the very sentence that stands beside the box', async ({ page, locale, messages }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      const label = page.locator('label[for=accept]');
      const shown = await label.evaluate((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const aside of copy.querySelectorAll('.sr-only')) aside.remove();
        return copy.textContent;
      });
      await form.fillIn(somebody());
      const { acceptances } = keptLead(sharedDataDir(), await form.sendAndGetReference());
      expect(acceptances.map(({ sentence }) => sentence)).toEqual([shown, shown]);
    });

    test('names every missing field in a summary and beside the field', async ({
      page,
      locale,
      messages,
    }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      const answer = javaScriptEnabled
        ? null
        : page.waitForResponse((response) => response.request().method() === 'POST');
      await form.send();
      if (answer) expect((await answer).status()).toBe(422);
      await expect(form.alert).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(locale === 'zh' ? '^错误：' : '^Error: '));
      if (javaScriptEnabled) await expect(form.alert).toBeFocused();
      await expect(form.alert.getByRole('link')).toHaveCount(FIELDS.length);
      for (const field of FIELDS) {
        const text = messages.contact.errors[`${field}_missing`];
        const control = page.locator(`#${field}`);
        await expect(page.locator(`#${field}-error`)).toHaveText(text);
        expect((await control.getAttribute('aria-describedby'))?.split(' ')).toContain(`${field}-error`);
        await expect(control).toHaveAttribute('aria-invalid', 'true');
        await form.alert.getByRole('link', { name: text }).click();
        await expect(control).toBeFocused();
      }
      await expect(page.locator('[aria-describedby]')).not.toHaveCount(0);
      for (const ids of await page
        .locator('[aria-describedby]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-describedby') ?? ''))) {
        for (const id of ids.split(' '))
          await expect(page.locator(`#${id}`), 'what describes a field is there').toHaveCount(1);
      }
    });

    test('loses nothing of what was typed, chosen and ticked, and takes it once it is mended', async ({
      page,
      locale,
      messages,
    }) => {
      const typed = somebody({ phone: '138 0013 800', technology: 'word-segmentation' });
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      await form.send();
      await expect(form.alert.getByRole('link')).toHaveText([messages.contact.errors.phone_short]);
      expect(await form.typed()).toEqual(typed);
      await expect(form.accept).toBeChecked();
      await expect(page.locator('[aria-invalid]')).toHaveCount(1);
      await form.field('phone').fill('138 0013 8001');
      const lead = keptLead(sharedDataDir(), await form.sendAndGetReference());
      expect(lead).toMatchObject({
        phone: '138 0013 8001',
        email: typed.email,
        technology: 'word-segmentation',
      });
      expect(referencesOf(sharedDataDir(), typed.email)).toHaveLength(1);
    });

    test('remembers where its visitor came from while mistakes are being mended', async ({
      page,
      locale,
      messages,
    }) => {
      const form = new ContactForm(page, messages.contact);
      await page.goto(`/${locale}/technologies/word-segmentation`);
      await page.evaluate((to) => location.assign(to), `/${locale}/contact?utm_source=qr`);
      await expect(form.submit).toBeVisible();
      await form.fillIn(somebody({ email: 'nobody' }));
      await form.send();
      await expect(form.alert).toBeVisible();
      await form.field('email').fill(somebody().email);
      expect(keptLead(sharedDataDir(), await form.sendAndGetReference())).toMatchObject({
        sourcePage: `/${locale}/technologies/word-segmentation`,
        utmSource: 'qr',
      });
    });

    test('has the technology of its address chosen, and ignores one it does not know', async ({
      page,
      locale,
      messages,
    }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact?technology=text-recognition`);
      await expect(form.field('technology')).toHaveValue('text-recognition');
      const chosen = form.field('technology').locator('option:checked');
      await expect(chosen).toHaveText(titleOf('text-recognition', locale));
      for (const unknown of ['mind-reading', '__proto__', '%22%3E%3Cb%3E', 'a&technology=b']) {
        await form.open(`/${locale}/contact?technology=${unknown}`);
        await expect(form.field('technology')).toHaveValue('');
      }
    });

    test('says in words what is needed, and helps browsers to fill it in', async ({
      page,
      locale,
      messages,
    }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await expect(page.getByText(messages.contact.requiredNote)).toBeVisible();
      await expect(page.locator('label[for=technology]')).toContainText(messages.contact.optional);
      const helps = [
        ['name', 'name', null],
        ['phone', 'tel', 'tel'],
        ['email', 'email', 'email'],
        ['company', 'organization', null],
      ] as const;
      for (const [field, autocomplete, inputmode] of helps) {
        await expect(form.field(field)).toHaveAttribute('autocomplete', autocomplete);
        if (inputmode) await expect(form.field(field)).toHaveAttribute('inputmode', inputmode);
      }
      await expect(form.accept).not.toBeChecked();
      await expect(page.locator('#share'), 'no affiliates, no box').toHaveCount(0);
      for (const document of ['service-agreement', 'privacy-policy']) {
        const link = page.locator(`label[for=accept] a[href="/${locale}/legal/${document}/2023-08-01"]`);
        await expect(link).toBeVisible();
      }
    });

    test('is sound untouched and with errors', async ({ page, locale, messages }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);
      await form.send();
      await expect(form.alert).toBeVisible();
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);
    });

    test('leads to a page that is sound, with its receipt and without', async ({
      page,
      locale,
      messages,
    }) => {
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(somebody());
      await form.sendAndGetReference();
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);
      await page.context().clearCookies();
      await page.goto(`/${locale}/contact/received`);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(messages.contact.received.missingHeading);
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('the contact form can be filled in and sent by keyboard alone', async ({ page, locale, messages }) => {
  const typed = somebody();
  const form = new ContactForm(page, messages.contact);
  await form.open(`/${locale}/contact`);
  await page.locator('h1').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (const name of ['name', 'phone', 'email', 'company'] as const) {
    await page.keyboard.press('Tab');
    await expect(form.field(name)).toBeFocused();
    await page.keyboard.insertText(typed[name]);
  }
  await page.keyboard.press('Tab');
  await expect(form.field('description')).toBeFocused();
  await page.keyboard.insertText('A sentence typed by keyboard.');
  await page.keyboard.press('Tab');
  await expect(form.field('technology')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(form.field('technology')).not.toHaveValue('');
  await page.keyboard.press('Tab');
  await expect(page.locator('#age')).toBeFocused();
  await expect(page.locator('#age')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(form.accept).toBeFocused();
  for (const document of ['service-agreement', 'privacy-policy']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(`label[for=accept] a[href*="/${document}/"]`)).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(form.accept).toBeChecked();
  // While a version is coming, a link to what it changes stands before the button.
  const coming = await page.locator('form a[href$="/legal#coming"]').count();
  for (let presses = 0; presses < 3 + coming; presses += 1) await page.keyboard.press('Tab');
  await expect(form.submit).toBeFocused();
  await page.keyboard.press('Enter');
  expect(keptLead(sharedDataDir(), await form.reference())).toMatchObject({ email: typed.email });
});
