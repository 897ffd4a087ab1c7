import type { Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import { sidewaysScrolling } from '../support/accessibility/layout';
import { expectAxeClean } from '../support/contact-form';
import { expect, test } from '../support/fixtures';
import { plantLead, storedLead } from '../support/inbox-leads';
import { signIn } from '../support/staff-browser';

type Words = Messages['inbox'];

/** Leads assigned to nobody but a test's own colleague, so that other tests' leads stand in another view. */
async function plantMine(assigneeId: string, count: number): Promise<string[]> {
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const now = new Date(Date.now() - (count - n) * 3_600_000);
    references.push(await plantLead({ assigneeId, now, form: formAt(now) }));
  }
  return references;
}

const formAt = (now: Date) => ({
  id: `form-${Math.random()}`,
  at: now.getTime() - 60_000,
  consent: '',
  source: { page: null, referrer: null, utm: {} },
});

function box(page: Page, words: Words, reference: string) {
  return page.getByRole('checkbox', { name: words.list.mark.replace('{reference}', reference) });
}

for (const [mode, javaScriptEnabled] of [
  ['with script', true],
  ['without script', false],
] as const) {
  test.describe(`the inbox ${mode}`, () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/status of (409|422)/] });

    test('moves every marked lead and no other, and takes it back', async ({
      page,
      context,
      locale,
      messages,
    }) => {
      const words = messages.inbox;
      const member = await signIn(context, 'sales', { locale });
      const [first = '', second = '', third = ''] = await plantMine(member.id, 3);
      await page.goto('/staff/leads?assignee=me');
      const submit = page.getByRole('button', { name: words.bulk.submit });
      await submit.click();
      await expect(page.getByRole('alert').filter({ hasText: words.bulk.leads_missing })).toBeVisible();
      await box(page, words, first).check();
      await box(page, words, third).check();
      await submit.click();
      await expect(page.getByRole('alert').filter({ hasText: words.bulk.move_missing })).toBeVisible();
      await expect(box(page, words, first), 'what was marked is marked still').toBeChecked();
      await page.getByRole('combobox', { name: words.bulk.label }).selectOption('state:contacted');
      await submit.click();
      await expect(page.getByRole('button', { name: words.bulk.undo })).toBeVisible();
      const states = async () =>
        Promise.all([first, second, third].map(async (reference) => (await storedLead(reference)).state));
      expect(await states()).toEqual(['contacted', 'new', 'contacted']);
      await page.getByRole('button', { name: words.bulk.undo }).click();
      // What the move said names as many, so that only the leads tell when they are back.
      await expect.poll(states).toEqual(['new', 'new', 'new']);
      await expect(page.getByRole('status').filter({ hasText: /2/ })).toBeVisible();
    });

    test('a lead is opened masked, shown to whoever says why, and no typed word is lost', async ({
      page,
      context,
      locale,
      messages,
    }) => {
      const words = messages.inbox;
      await signIn(context, 'sales', { locale, name: '王芳' });
      const reference = await plantLead({ typed: { phone: '13912345678', email: 'reveal.me@example.com' } });
      await page.goto('/staff/leads');
      await page.getByLabel(words.search.label).fill('nobody');
      await page.getByRole('button', { name: words.search.submit }).click();
      await expect(page.getByRole('alert').filter({ hasText: words.search.search_unclear })).toBeVisible();
      await expect(page.getByLabel(words.search.label)).toHaveValue('nobody');
      await page.getByLabel(words.search.label).fill(' REVEAL.me@example.com');
      await page.getByRole('button', { name: words.search.submit }).click();
      await expect(page).toHaveURL(/\?find=email\.[\w-]{22}$/);
      await expect(page.getByRole('listitem').filter({ hasText: reference })).toContainText('139****5678');
      await page.getByRole('link', { name: reference }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(reference);
      await expect(page.getByRole('main')).not.toContainText('reveal.me@');
      await page.getByRole('button', { name: words.reveal.submit }).click();
      await expect(page.locator('#reason-error')).toHaveText(words.reveal.reason_missing);
      await page.getByLabel(words.reveal.reason, { exact: true }).selectOption('answer');
      await page.getByRole('button', { name: words.reveal.submit }).click();
      await expect(page.getByRole('main')).toContainText('reveal.me@example.com');
      expect(page.url()).not.toContain('reveal');

      await page.getByLabel(words.notes.label).fill('周五再电话');
      await page.getByRole('button', { name: words.notes.submit }).click();
      await expect(page.getByRole('listitem').filter({ hasText: '周五再电话' })).toBeVisible();
      await page.getByLabel(words.handling.followUp).fill('2027-03-09');
      await page.getByRole('button', { name: words.handling.keep }).click();
      await expect(page.getByRole('button', { name: words.bulk.undo })).toBeVisible();
      expect(await storedLead(reference)).toMatchObject({ followUpOn: '2027-03-09' });
    });

    test('of two colleagues on one lead each sees the other, and the slower one’s words stay', async ({
      page,
      browser,
      context,
      locale,
      messages,
      ownOrigins,
    }) => {
      const words = messages.inbox;
      await signIn(context, 'sales', { locale, name: '王芳' });
      const reference = await plantLead();
      const [origin = ''] = ownOrigins;
      const second = await browser.newContext({ baseURL: origin, javaScriptEnabled, locale });
      await signIn(second, 'sales', { locale, name: '李雷' });
      const other = await second.newPage();
      await page.goto(`/staff/leads/${reference}`);
      await other.goto(`/staff/leads/${reference}`);
      await expect(other.getByText(words.present.others.replace('{names}', '王芳'))).toBeVisible();
      await other.getByRole('button', { name: words.states.contacted, exact: true }).click();
      await expect(other.getByRole('button', { name: words.bulk.undo })).toBeVisible();
      await page.getByLabel(words.handling.followUp).fill('2027-03-10');
      await page.getByRole('button', { name: words.handling.keep }).click();
      await expect(page.getByRole('alert').filter({ hasText: words.handling.changed })).toBeVisible();
      await expect(page.getByLabel(words.handling.followUp)).toHaveValue('2027-03-10');
      await expect(page.getByText(words.present.others.replace('{names}', '李雷'))).toBeVisible();
      await page.getByRole('button', { name: words.handling.keep }).click();
      await expect(page.getByRole('button', { name: words.bulk.undo })).toBeVisible();
      expect(await storedLead(reference)).toMatchObject({
        state: 'contacted',
        followUpOn: '2027-03-10',
        version: 2,
      });
      await second.close();
    });

    test('a held lead says why, and comes out with one click', async ({
      page,
      context,
      locale,
      messages,
    }) => {
      const words = messages.inbox;
      await signIn(context, 'reviewer', { locale });
      const reference = await plantLead({ suspicions: ['too_fast', 'many_links'] });
      await page.goto('/staff/leads?list=quarantine');
      const row = page.getByRole('listitem').filter({ hasText: reference });
      await expect(row).toContainText(words.reasons.too_fast);
      await row.getByRole('button').click();
      await expect(page.getByRole('status').filter({ hasText: /1/ })).toBeVisible();
      await expect(row).toHaveCount(0);
      expect(await storedLead(reference)).toMatchObject({ quarantine: null });
    });
  });
}

test.describe('the inbox', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('stays where it is when script takes over', async ({ page, context, browser, locale, messages }) => {
    await signIn(context, 'reviewer', { locale });
    await plantLead({ suspicions: ['too_fast'] });
    const heightOf = async (shown: Page) => {
      await shown.goto('/staff/leads?list=quarantine');
      return (await shown.locator('[data-lead-list]').boundingBox())?.y;
    };
    const storageState = await context.storageState();
    const origin = new URL((await page.goto('/staff/leads'))?.url() ?? '').origin;
    const plain = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, storageState });
    const without = await heightOf(await plain.newPage());
    await heightOf(page);
    await expect(page.getByRole('button', { name: messages.inbox.keys.open })).toBeVisible();
    expect((await page.locator('[data-lead-list]').boundingBox())?.y).toBe(without);
    await plain.close();
  });

  test('is walked by keyboard, but not while somebody types', async ({ page, context, locale, messages }) => {
    const words = messages.inbox;
    const member = await signIn(context, 'sales', { locale });
    const [first = '', second = ''] = await plantMine(member.id, 2);
    await page.goto('/staff/leads?assignee=me');
    await expect(page.getByRole('button', { name: words.keys.open })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(box(page, words, second)).toBeChecked();
    await page.keyboard.press('k');
    await expect(page.getByRole('link', { name: first })).toBeFocused();
    await page.getByLabel(words.search.label).fill('');
    await page.getByLabel(words.search.label).pressSequentially('x?j');
    await expect(page.getByLabel(words.search.label)).toHaveValue('x?j');
    await expect(box(page, words, first)).not.toBeChecked();
    await page.getByRole('link', { name: first }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByLabel(words.keys.on).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: first }).focus();
    await page.keyboard.press('x');
    await expect(box(page, words, first)).not.toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
  });

  test('and a lead are for everybody, at every width', async ({ page, context, locale }) => {
    test.setTimeout(120_000);
    const member = await signIn(context, 'administrator', { locale });
    const typed = { company: `示例 ${member.id}` };
    const one = await plantLead({ assigneeId: member.id, typed });
    await plantLead({ typed });
    await plantLead({ assigneeId: member.id, typed, suspicions: ['trap_filled'] });
    for (const address of [
      '/staff/leads?assignee=me',
      '/staff/leads?list=quarantine',
      '/staff/leads/due',
      `/staff/leads/${one}`,
    ]) {
      await page.goto(address);
      await expectAxeClean(page);
      for (const width of [1440, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await sidewaysScrolling(page), `${address} at ${width} px`).toEqual([]);
      }
    }
  });

  test('shows a minor’s lead only to an approved role, and nothing to a role without leads', async ({
    page,
    context,
    locale,
    messages,
  }) => {
    const member = await signIn(context, 'sales', { locale });
    const reference = await plantLead({ isMinor: true, assigneeId: member.id });
    await page.goto('/staff/leads?assignee=me');
    const row = page.getByRole('listitem').filter({ hasText: reference });
    await expect(row).toContainText(messages.inbox.list.hidden);
    await expect(row.getByRole('link')).toHaveCount(0);
    expect((await page.goto(`/staff/leads/${reference}`))?.status()).toBe(404);
    await signIn(context, 'reviewer', { locale });
    expect((await page.goto(`/staff/leads/${reference}`))?.status()).toBe(200);
    await signIn(context, 'legal', { locale });
    expect((await page.goto('/staff/leads'))?.status()).toBe(404);
  });
});
