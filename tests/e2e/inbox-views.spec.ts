// Views of the inbox under names of one's own, as somebody keeps and changes them; no script is needed.
import { expect, test } from '../support/fixtures';
import { signIn } from '../support/staff-browser';
import { expectAxeClean, expectNoSidewaysScroll } from '../support/contact-form';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, allowedComplaints: [/status of 422/] });
    test.describe.configure({ timeout: 90_000 });

    test('a view is saved under a name, opened by it, renamed and deleted', async ({
      page,
      context,
      locale,
      messages,
    }) => {
      const { saved } = messages.inbox;
      const views = page.getByRole('navigation', { name: saved.label });
      await signIn(context, 'sales', { locale });
      await page.goto('/staff/leads?state=won&source=fair');
      await page.getByText(saved.keep).click();
      await page.getByRole('button', { name: saved.save, exact: true }).click();
      await expect(page.locator('#view-name-error')).toHaveText(saved.name_missing);
      await page.getByLabel(saved.name, { exact: true }).fill('展会 <成交>');
      await page.getByRole('button', { name: saved.save, exact: true }).click();
      await expect(views.getByRole('link', { name: '展会 <成交>' })).toHaveAttribute('aria-current', 'page');
      await expect(page).toHaveURL('/staff/leads?state=won&source=fair');

      await page.goto('/staff/leads');
      await views.getByRole('link', { name: '展会 <成交>' }).click();
      await expect(page).toHaveURL('/staff/leads?state=won&source=fair');
      await views.getByRole('link', { name: saved.manage }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(saved.title);
      if (javaScriptEnabled) await expectAxeClean(page);
      if (javaScriptEnabled) await expectNoSidewaysScroll(page);
      await page.getByLabel(saved.name, { exact: true }).fill('成交');
      await page.getByRole('button', { name: `展会 <成交>` }).first().click();
      await expect(page.getByRole('status')).toHaveText(saved.done.renamed);
      await expect(page.getByRole('link', { name: '成交', exact: true })).toBeVisible();
      await page.getByRole('button', { name: '成交' }).last().click();
      await expect(page.getByRole('status')).toHaveText(saved.done.deleted);
      await expect(page.getByText(saved.none)).toBeVisible();
    });
  });
}
