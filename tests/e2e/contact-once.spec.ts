import type { Page } from '@playwright/test';
import { keptLead, referencesOf, resign, sharedDataDir } from '@/tests/support/contact-data';
import { ContactForm, expectAxeClean, expectNoSidewaysScroll, somebody } from '@/tests/support/contact-form';
import { expect, test } from '@/tests/support/fixtures';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the same page in the other language. */
async function switchLanguage(page: Page): Promise<void> {
  const before = page.url();
  await page.locator('header a[hreflang]').click();
  await page.waitForURL((url) => url.href !== before);
}

for (const [mode, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const) {
  test.describe(`the contact form ${mode}`, () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/status of 4(09|22)/] });

    test('makes one lead of a double click', { tag: '@once' }, async ({ page, locale, messages }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      await form.submit.dblclick();
      const reference = await form.reference();
      expect(referencesOf(sharedDataDir(), typed.email)).toEqual([reference]);
    });

    test(
      'shows the same receipt when its page is loaded again',
      { tag: '@once' },
      async ({ page, locale, messages }) => {
        const typed = somebody();
        const form = new ContactForm(page, messages.contact);
        await form.open(`/${locale}/contact`);
        await form.fillIn(typed);
        const reference = await form.sendAndGetReference();
        await page.reload();
        expect(await form.reference()).toBe(reference);
        await switchLanguage(page);
        expect(await form.reference()).toBe(reference);
        expect(referencesOf(sharedDataDir(), typed.email)).toEqual([reference]);
      },
    );

    test(
      'gives whoever goes back and sends the same again the same reference',
      { tag: '@once' },
      async ({ page, locale, messages }) => {
        const typed = somebody();
        const form = new ContactForm(page, messages.contact);
        await form.open(`/${locale}/contact`);
        await form.fillIn(typed);
        const reference = await form.sendAndGetReference();
        const received = await page.locator('time').first().getAttribute('datetime');
        await page.goBack();
        await expect(form.submit).toBeVisible();
        await form.fillIn(typed);
        expect(await form.sendAndGetReference()).toBe(reference);
        await expect(page.locator('time').first()).toHaveAttribute('datetime', received ?? '');
        expect(referencesOf(sharedDataDir(), typed.email)).toEqual([reference]);
      },
    );

    test('makes another lead of another technology', { tag: '@once' }, async ({ page, locale, messages }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      const references: string[] = [];
      for (const technology of ['speech-recognition', 'word-segmentation', '']) {
        await form.open(`/${locale}/contact`);
        await form.fillIn({ ...typed, technology });
        references.push(await form.sendAndGetReference());
      }
      expect(new Set(references).size).toBe(3);
      expect(new Set(referencesOf(sharedDataDir(), typed.email))).toEqual(new Set(references));
    });

    test(
      'shows the receipt by its address where the browser keeps no cookies',
      { tag: '@once' },
      async ({ page, locale, messages }) => {
        const form = new ContactForm(page, messages.contact);
        await form.open(`/${locale}/contact`);
        await form.fillIn(somebody());
        await page.context().clearCookies();
        const reference = await form.sendAndGetReference();
        await page.context().clearCookies();
        await page.reload();
        expect(await form.reference()).toBe(reference);
        await switchLanguage(page);
        expect(await form.reference()).toBe(reference);
      },
    );

    test('comes back when the terms changed in between, with everything but the tick', async ({
      page,
      locale,
      messages,
    }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      await form.replaceToken((token) => resign(sharedDataDir(), token, { consent: 'of another day' }));
      await form.send();
      await expect(form.alert).toContainText(messages.contact.refused.terms_changed.heading);
      await expect(page).toHaveTitle(new RegExp(locale === 'zh' ? '^错误：' : '^Error: '));
      expect(await form.typed()).toEqual(typed);
      await expect(form.accept).not.toBeChecked();
      await expect(page.locator('label[for=accept]')).toContainText('2023-08-01');
      expect(referencesOf(sharedDataDir(), typed.email)).toEqual([]);
      if (javaScriptEnabled) await expectAxeClean(page);
      await expectNoSidewaysScroll(page);

      // Whoever overlooks the box isn't thrown back to the old terms.
      await form.send();
      await expect(form.alert.getByRole('link')).toHaveText([messages.contact.errors.accept_missing]);
      await form.accept.check();
      const lead = keptLead(sharedDataDir(), await form.sendAndGetReference());
      expect(lead.acceptances.map(({ version }) => version)).toEqual(['2023-08-01', '2023-08-01']);
    });

    test('that was open for more than a day comes back, with everything but the tick', async ({
      page,
      locale,
      messages,
    }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      await form.replaceToken((token) => resign(sharedDataDir(), token, { at: Date.now() - DAY_MS - 1000 }));
      await form.send();
      await expect(form.alert).toContainText(messages.contact.refused.form_expired.heading);
      expect(await form.typed()).toEqual(typed);
      await expect(form.accept).not.toBeChecked();
      await form.send();
      await expect(form.alert.getByRole('link')).toHaveText([messages.contact.errors.accept_missing]);
      await form.accept.check();
      await form.sendAndGetReference();
      expect(referencesOf(sharedDataDir(), typed.email)).toHaveLength(1);
    });

    test(
      'shows a program that fills everything in the same receipt, and holds its lead',
      { tag: '@once' },
      async ({ page, locale, messages }) => {
        const form = new ContactForm(page, messages.contact);
        await form.open(`/${locale}/contact`);
        await form.fillIn(somebody());
        const trap = page.locator('#homepage');
        await expect(trap).toBeHidden();
        await trap.evaluate((input) => {
          (input as HTMLInputElement).value = 'http://spam.example';
        });
        const lead = keptLead(sharedDataDir(), await form.sendAndGetReference());
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.contact.received.heading);
        expect(lead.quarantine?.split(',')).toContain('trap_filled');
      },
    );
  });
}

test.describe('without a connection', () => {
  test.use({ allowedComplaints: [/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)/] });

  test('the contact form says so, keeps the text, and can be sent later', async ({
    page,
    context,
    locale,
    messages,
  }) => {
    const typed = somebody();
    const form = new ContactForm(page, messages.contact);
    await form.open(`/${locale}/contact`);
    await form.fillIn(typed);
    await context.setOffline(true);
    await form.send();
    await expect(form.alert).toContainText(messages.contact.refused.offline.heading);
    await expect(form.alert).toBeFocused();
    expect(await form.typed()).toEqual(typed);
    await expect(form.accept).toBeChecked();
    await context.setOffline(false);
    const reference = await form.sendAndGetReference();
    expect(referencesOf(sharedDataDir(), typed.email)).toEqual([reference]);
  });

  test(
    'an answer that was lost on its way costs nothing: sent again, it is the same lead',
    { tag: '@once' },
    async ({ page, locale, messages }) => {
      const typed = somebody();
      const form = new ContactForm(page, messages.contact);
      await form.open(`/${locale}/contact`);
      await form.fillIn(typed);
      await page.route('**/contact', async (route) => {
        if (route.request().method() === 'POST')
          await route.fetch({ maxRedirects: 0 }).catch(() => undefined);
        await route.abort();
      });
      await form.send();
      await expect(form.alert).toContainText(messages.contact.refused.offline.heading);
      const kept = referencesOf(sharedDataDir(), typed.email);
      expect(kept).toHaveLength(1);
      await page.unroute('**/contact');
      expect(await form.sendAndGetReference()).toBe(kept[0]);
      expect(referencesOf(sharedDataDir(), typed.email)).toEqual(kept);
    },
  );
});
