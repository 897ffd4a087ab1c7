import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { db } from '@/lib/db/client';
import { makeFiguresOf } from '@/lib/dashboard/mutations';
import { shanghaiDate } from '@/lib/core/dates';
import { plantLead } from '@/tests/support/inbox-leads';
import { axeColourFindings, axeFindings } from '@/tests/support/accessibility/engines';
import { sidewaysScrolling } from '@/tests/support/accessibility/layout';
import { smallTargets } from '@/tests/support/accessibility/targets';
import { expect, test } from '@/tests/support/fixtures';
import { parseRfc4180 } from '@/tests/support/rfc4180';
import { signIn } from '@/tests/support/staff-browser';
import type { Page } from '@playwright/test';

/** A person nobody else in the database is. */
function somebody(): { name: string; phone: string } {
  const digits = String(Math.floor(Math.random() * 1e8)).padStart(8, '0');
  return { name: `王${digits.slice(0, 4)}小明`, phone: `138${digits}` };
}

async function expectGoodAtAllWidths(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await axeFindings(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeColourFindings(page), 'dark').toEqual([]);
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await sidewaysScrolling(page), `at ${width} px`).toEqual([]);
    expect.soft(await smallTargets(page, 44), `targets at ${width} px`).toEqual([]);
  }
}

test('the dashboard shows plots that are tables, for whoever looks', async ({
  page,
  context,
  locale,
  messages,
}) => {
  await signIn(context, 'viewer', { locale });
  await plantLead();
  await makeFiguresOf(shanghaiDate(new Date()));
  const { dashboard } = messages;
  await page.goto('/staff/dashboard?days=7');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dashboard.title);
  await expect(page.getByRole('img')).toHaveCount(1);
  await page.getByText(dashboard.byDay.table).click();
  const days = page.getByRole('table', { name: dashboard.byDay.title });
  await expect(days.getByRole('row')).toHaveCount(8);
  await expect(days.getByRole('row').last().getByRole('cell').first()).not.toHaveText('0');
  for (const name of [dashboard.byTechnology.title, dashboard.states.title, dashboard.quarantine.title])
    await expect(page.getByRole('table', { name })).toBeVisible();
  await expectGoodAtAllWidths(page);
});

test('an export arrives as CSV and as a workbook, with who took it in every row', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const member = await signIn(context, 'sales', { locale, name: '导出员小陈' });
  const reference = await plantLead({ typed: { company: '=1+1 公司' } });
  const { transfer } = messages;
  await page.goto('/staff/leads/export');
  await expectGoodAtAllWidths(page);
  const fetched: Buffer[] = [];
  for (const name of [transfer.export.csv, transfer.export.xlsx]) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^leads-\d{8}-\d{4}-导出员小陈\.(csv|xlsx)$/);
    fetched.push(readFileSync(await download.path()));
  }
  const [csv = Buffer.alloc(0), xlsx = Buffer.alloc(0)] = fetched;
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head, ...rows] = parseRfc4180(csv.toString('utf8').slice(1));
  expect(head?.[0]).toBe(transfer.columns.reference);
  const row = rows.find(([first]) => first === reference);
  expect(row).toContain("'=1+1 公司");
  expect(row).toContain('导出员小陈');
  const sheet = strFromU8(unzipSync(new Uint8Array(xlsx))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(reference);
  expect(sheet).toContain('t="inlineStr"');
  expect(sheet).not.toContain('<f>');

  // Ten minutes on, nothing leaves without the password.
  await db().staffSession.updateMany({ where: { staffId: member.id }, data: { confirmedAt: new Date(0) } });
  await page.goto('/staff/leads/export?state=new');
  await page.getByLabel(transfer.export.password).fill('this is not the password');
  await page.getByRole('button', { name: transfer.export.csv }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(transfer.export.refused.wrong);
  await expect(page).toHaveURL(/state=new/);

  // Another site, a role without the right and somebody who isn't signed in get nothing.
  const post = (origin: string) =>
    page.request.post('/staff/leads/export/leads.csv', {
      headers: { origin },
      form: { list: 'inbox' },
      maxRedirects: 0,
    });
  const own = new URL(page.url()).origin;
  expect((await post('https://a.example')).status()).toBe(403);
  await signIn(context, 'viewer', { locale });
  expect((await post(own)).status()).toBe(404);
  await context.clearCookies();
  expect((await post(own)).headers().location).toBe('/staff/sign-in?to=%2Fstaff%2Fleads%2Fexport');
});

test.describe('a list from a fair', () => {
  test.use({ allowedComplaints: [/status of 422/] });

  test('is checked, then imported once', async ({ page, context, locale, messages }) => {
    await signIn(context, 'sales', { locale });
    const { import: words } = messages.transfer;
    const [one, other] = [somebody(), somebody()];
    const list = `姓名,公司,电话\n${one.name},甲公司,${one.phone}\n${other.name},=2+3,${other.phone}\n`;
    await page.goto('/staff/leads/import');
    await page.getByRole('button', { name: words.check }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(words.faults.none);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(words.errors.unaccepted);
    await expectGoodAtAllWidths(page);
    await page.getByLabel(words.fields.place).fill('2026 智能视听展');
    await page.getByLabel(words.fields.collectedOn).fill('2026-11-20');
    await page.getByLabel(words.fields.collector).fill('陈晨');
    await page.getByLabel(words.fields.proof).fill('签名表');
    await page.getByLabel(words.fields.accepted).check();
    const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
    await page.getByLabel(words.file.label).setInputFiles(file);
    await page.getByRole('button', { name: words.check, exact: true }).click();
    await expect(page.getByText(words.checked.good.replace('{count}', '1'))).toBeVisible();
    await expect(page.getByRole('table', { name: words.checked.problems }).getByRole('row')).toHaveCount(2);
    await expectGoodAtAllWidths(page);
    await page.getByRole('button', { name: words.checked.import.replace('{count}', '1') }).click();
    await expect(page.getByText(words.done.made.replace('{count}', '1'))).toBeVisible();
  });
});
