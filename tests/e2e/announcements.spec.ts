import type { Page } from '@playwright/test';
import { newId } from '@/lib/core/ids';
import { axeFindings } from '@/tests/support/accessibility/engines';
import { sidewaysScrolling } from '@/tests/support/accessibility/layout';
import { expect, test } from '@/tests/support/fixtures';
import { signIn } from '@/tests/support/staff-browser';

const HOUR_MS = 60 * 60 * 1000;

/** What `datetime-local` takes for an instant, in Beijing time. */
function beijing(at: Date): string {
  return new Date(at.getTime() + 8 * HOUR_MS).toISOString().slice(0, 16);
}

async function write(page: Page, words: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(words)) {
    const field = page.locator(`form [name="${name}"]`).first();
    if (name === 'kind' || name === 'progress') await field.selectOption(text);
    else await field.fill(text);
  }
}

// A visitor far from Beijing: both times have to be told.
test.use({ timezoneId: 'America/New_York' });

test.describe.configure({ timeout: 90_000 });

test('what the desk publishes stands on prerendered pages within 15 seconds, until it is over', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const desk = messages['announcement-desk'];
  const { announcements } = messages;
  await signIn(context, 'legal', { locale });
  const visitor = await context.newPage();
  await visitor.goto(`/${locale}/technologies/word-segmentation`);

  await page.goto('/staff/announcements/new');
  const name = newId();
  const now = new Date();
  await write(page, { kind: 'interruption', titleZh: `中断 ${name}`, titleEn: `Outage ${name}` });
  await write(page, { bodyZh: '见[联系我们](/contact)。', startsAt: beijing(now) });
  await page.locator('[name="technologies"][value="word-segmentation"]').check();
  await page.getByRole('button', { name: desk.save }).click();
  await expect(page.getByText(desk.lacks.heading)).toBeVisible();
  await expect(page.getByRole('button', { name: desk.publishNow })).toHaveCount(0);
  await write(page, { bodyEn: 'See [Contact](/contact) <b>now</b>.' });
  await page.getByRole('button', { name: desk.save }).click();
  await expect(page.locator('[data-preview="en"] a')).toHaveAttribute('href', '/en/contact');
  await expect(page.locator('[data-preview="en"]')).toContainText('<b>now</b>');
  expect(await axeFindings(page)).toEqual([]);

  const published = Date.now();
  await page.getByRole('button', { name: desk.publishNow }).click();
  await expect(page.getByText(desk.states.published).first()).toBeVisible();
  const title = locale === 'zh' ? `中断 ${name}` : `Outage ${name}`;
  const bar = visitor.getByRole('status', { name: announcements.bar.label });
  await expect(bar).toContainText(title, { timeout: 15_000 });
  expect(Date.now() - published).toBeLessThan(15_000);
  await expect(visitor.locator('[data-notices]')).toContainText(title);

  await visitor.goto(`/${locale}`);
  await expect(bar).toContainText(title);
  await expect(bar).toContainText(announcements.bar.here.replace('#', ''));
  const shift = await visitor.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(entries.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );
  expect(shift).toBeLessThan(0.02);
  for (const width of [390, 1440]) {
    await visitor.setViewportSize({ width, height: 844 });
    expect(await sidewaysScrolling(visitor)).toEqual([]);
  }
  expect(await axeFindings(visitor)).toEqual([]);

  await bar.getByRole('link', { name: title }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(visitor.locator('time small').first()).toBeVisible();
  expect(await axeFindings(visitor)).toEqual([]);
  const feed = await visitor.request.get(`/feeds/announcements.${locale}.xml`);
  expect(await feed.text()).toContain(title);
  const calendar = await visitor
    .getByRole('link', { name: announcements.detail.calendar })
    .getAttribute('href');
  expect(await (await visitor.request.get(calendar ?? '')).text()).toContain('BEGIN:VEVENT');

  await bar.getByRole('button', { name: announcements.bar.dismiss }).click();
  await visitor.goto(`/${locale}/technologies`);
  await visitor.waitForTimeout(500);
  await expect(visitor.getByText(title)).toHaveCount(0);

  await visitor.goto(`/${locale}/technologies/word-segmentation/trial`);
  await expect(visitor.locator('[data-trial]')).toContainText(messages.trials.load.interrupted);
  await expect(visitor.locator('[data-recorded]')).toBeVisible();
  await expect(visitor.locator('[data-action="load"]')).toBeDisabled();

  await write(page, { progress: 'solved', textZh: '已恢复。', textEn: 'It works again.' });
  await page.getByRole('button', { name: desk.addUpdate }).click();
  await expect(page.locator('[data-update]')).toHaveCount(1);
  await expect(visitor.locator('[data-action="load"]')).toBeEnabled({ timeout: 15_000 });
  await visitor.goto(`/${locale}/announcements`);
  await expect(visitor.locator('[data-progress="solved"]').first()).toBeVisible();
  expect(await axeFindings(visitor)).toEqual([]);
});
