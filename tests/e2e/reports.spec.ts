import { randomBytes } from 'node:crypto';
import { ContactForm, expectAxeClean, expectNoSidewaysScroll, somebody } from '../support/contact-form';
import { expect, test } from '../support/fixtures';
import { PIXEL, ReportForm } from '../support/report-form';
import { signIn } from '../support/staff-browser';

test.use({ allowedComplaints: [/status of 4(03|09|22)/] });

/** A mail address of this test's own. */
function address(name: string): string {
  return `${name}-${randomBytes(6).toString('hex')}@example.com`;
}

test('a report leads to a restriction, which the one concerned reads in the form and somebody else lifts on appeal', async ({
  page,
  browser,
  locale,
  messages,
}) => {
  test.setTimeout(300_000);
  const { report, appeal, restriction, contact } = messages;
  const desk = messages['desk-reports'];
  const restrictions = messages['desk-restrictions'];
  const spammer = address('spammer');

  // The reporter, with script: what is wrong is told beside its field, and nothing typed is lost.
  const form = new ReportForm(page, report);
  await page.goto(`/${locale}/report`);
  await expectAxeClean(page);
  await expectNoSidewaysScroll(page);
  await form.send();
  await expect(form.alert).toContainText(report.errors.ground_missing);
  await expect(page.locator('#goodFaith-error')).toHaveText(report.errors.goodFaith_missing);
  await expectAxeClean(page);
  await form.fillIn({ ground: '2.1.4', target: `https://example.com/${spammer}` });
  const reporter = address('reporter');
  await page.locator('#email').fill(reporter);
  await page.locator('#evidence').setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: PIXEL });
  await form.send();
  const reference = await form.reference();
  await expectAxeClean(page);

  // A member of staff examines and upholds it, and restricts the address.
  const anna = await browser.newContext({ colorScheme: 'light' });
  await signIn(anna, 'reviewer', { name: '安娜', locale });
  const office = await anna.newPage();
  await office.goto('/staff/reports');
  await expectAxeClean(office);
  await office.goto(`/staff/reports/${reference}`);
  await expect(office.getByText(reporter)).toBeVisible();
  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: /截图\.png/ }).click();
  expect((await download).suggestedFilename()).toBe('截图.png');
  await office.getByRole('button', { name: desk.decide.uphold, exact: true }).click();
  await expect(office.locator('#outcome-error')).toHaveText(desk.errors.text_missing);
  await expectAxeClean(office);
  await office.locator('#outcome').fill('经核实，情况属实，已经采取措施。');
  await office.getByRole('button', { name: desk.decide.uphold, exact: true }).click();
  await expect(office.getByText(desk.states.upheld).first()).toBeVisible();
  await office.getByRole('link', { name: desk.restrict }).click();
  await office.locator('#kind').selectOption('freeze');
  await office.locator('#subjectKind').selectOption('email');
  await office.locator('#subject').fill(spammer);
  await office.locator('#clause').selectOption('2.1.4');
  await office.locator('#reasons').fill(`${reporter} 说你用程序批量提交表单。`);
  await office.locator('#evidence').fill('见举报所附的截图和日志。');
  await office.getByRole('button', { name: restrictions.decide, exact: true }).click();
  await expect(office.locator('#reasons-error')).toHaveText(restrictions.errors.reasons_reporter);
  await expectAxeClean(office);
  await office.locator('#reasons').fill('用程序批量提交联系表单。');
  await office.getByRole('button', { name: restrictions.decide, exact: true }).click();
  await office.waitForURL(/\/staff\/restrictions\/X-/);
  await expect(office.getByText(restrictions.states.active, { exact: true })).toBeVisible();
  await expectAxeClean(office);
  const restricted = new URL(office.url()).pathname.split('/').at(-1) ?? '';

  // The reporter sees the outcome in the browser that sent the report.
  await page.goto(`/${locale}/cases/${reference}`);
  await expect(page.getByText('经核实，情况属实，已经采取措施。')).toBeVisible();

  // Whoever is restricted reads why, until when and where to appeal, and nothing of the reporter.
  const other = await browser.newContext({ colorScheme: 'light' });
  const visitor = await other.newPage();
  const contactForm = new ContactForm(visitor, contact);
  await contactForm.open(`/${locale}/contact`);
  await contactForm.fillIn(somebody({ email: spammer }));
  await contactForm.send();
  await expect(contactForm.alert).toContainText(restriction.heading);
  await expect(contactForm.alert).toContainText('用程序批量提交联系表单。');
  await expect(contactForm.alert).toContainText(restricted);
  await expect(visitor.locator('body')).not.toContainText(reference);
  await expectAxeClean(visitor);
  await contactForm.alert.getByRole('link', { name: restriction.appealLink }).click();
  await expect(visitor.locator('#reference')).toHaveValue(restricted);
  await visitor.getByRole('button', { name: appeal.submit }).click();
  await expect(visitor.locator('#body-error')).toHaveText(appeal.errors.body_missing);
  await expectAxeClean(visitor);
  await visitor.locator('#body').fill('那不是我发的，请再查一查日志。');
  await visitor.getByRole('button', { name: appeal.submit }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(appeal.done.heading);
  await expectAxeClean(visitor);

  // Not by whoever decided, but by a colleague.
  await office.reload();
  await expect(office.getByText(restrictions.appeal.notYou)).toBeVisible();
  const bo = await browser.newContext({ colorScheme: 'light' });
  await signIn(bo, 'reviewer', { name: '博', locale });
  const desk2 = await bo.newPage();
  await desk2.goto('/staff/restrictions');
  await expectAxeClean(desk2);
  await desk2
    .getByRole('link', { name: new RegExp(restricted) })
    .first()
    .click();
  await desk2
    .locator('form')
    .filter({ hasText: restrictions.appeal.uphold })
    .locator('#reasons')
    .fill('日志表明不是同一个人。');
  await desk2.getByRole('button', { name: restrictions.appeal.uphold, exact: true }).click();
  await expect(desk2.getByText(restrictions.states.lifted, { exact: true })).toBeVisible();
  await contactForm.open(`/${locale}/contact`);
  await contactForm.fillIn(somebody({ email: spammer }));
  expect(await contactForm.sendAndGetReference()).toMatch(/^L-/);
  await Promise.all([anna.close(), other.close(), bo.close()]);
});

test('a report without script and without a name gets a reference and a code to keep', async ({
  browser,
  baseURL,
  locale,
  messages,
}) => {
  test.setTimeout(120_000);
  const { report } = messages;
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  const form = new ReportForm(page, report);
  await page.goto(`/${locale}/report`);
  await form.fillIn({ ground: 'minors', target: '某技术的试用页面' });
  await page.locator('#goodFaith').uncheck();
  await form.send();
  await expect(page.locator('#goodFaith-error')).toHaveText(report.errors.goodFaith_missing);
  await expect(page.locator('#ground')).toHaveValue('minors');
  await expect(page.locator('#target')).toHaveValue('某技术的试用页面');
  await expect(page.locator('#description')).toHaveValue(/群里借钱/);
  await page.locator('#goodFaith').check();
  await form.send();
  const reference = await form.reference();
  await expect(page.locator('[data-case-code]')).toHaveText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  await page.getByRole('link', { name: report.received.open }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
  await expect(page.getByText('某技术的试用页面')).toBeVisible();
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a browser without cookies is shown the code once, in the answer itself, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
    locale,
    messages: { report, cases },
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, colorScheme: 'light' });
    const page = await context.newPage();
    const form = new ReportForm(page, report);
    await page.goto(`/${locale}/report`);
    await context.clearCookies();
    await form.fillIn({ ground: '2.1.4', target: '某技术的试用页面' });
    await form.send();
    const code = await page.locator('[data-case-code]').innerText();
    const reference = await page.locator('[data-reference]').innerText();
    expect(page.url(), 'no address holds it').not.toContain('receipt=');
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: report.received.toReceipt }).click();
    await expect(page.locator('[data-reference]')).toHaveText(reference);
    await expect(page.locator('[data-case-code]')).toHaveCount(0);
    await page.goto(`/${locale}/cases?reference=${reference}`);
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: cases.open, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`));
    await context.close();
  });
}
