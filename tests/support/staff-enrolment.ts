// The way from a one-time link into the desk, in a browser, on a server whose database no test reaches into.
import type { Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffRole } from '@/lib/staff/rights';
import { expect } from './fixtures';
import { startCommand } from './run-command';
import type { RunningServer } from './server';
import { codeAt, PASSWORD } from './staff-sign-in';

type Place = Pick<RunningServer, 'dataDir' | 'origin'>;

/** The link that `npm run desk -- add-staff` prints. */
export async function oneTimeLink(
  { dataDir, origin }: Place,
  { email, role, locale }: { email: string; role: StaffRole; locale: Locale },
): Promise<string> {
  const args = ['lib/commands/desk.ts', 'add-staff', email, '--role', role, '--language', locale];
  const { out } = await startCommand(args, { DATA_DIR: dataDir, SITE_URL: origin }).ended;
  return /http\S+/.exec(out)?.[0] ?? '';
}

/** Goes the whole way of a new account; afterwards the page is signed in. `words` are those of its browser's language. */
export async function enrol(page: Page, link: string, words: Messages['sign-in']): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(link);
  await page.getByLabel(words.choose.name, { exact: true }).fill('韩梅梅');
  await page.getByLabel(words.choose.password, { exact: true }).fill(PASSWORD);
  await press(words.choose.submit);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.enrolment.heading);
  const secret = (await page.locator('[translate=no]').innerText()).replace(/\s/g, '');
  await page.getByLabel(words.enrolment.code, { exact: true }).fill(codeAt(secret, new Date()));
  await press(words.enrolment.submit);
  await expect(page).toHaveURL(/\/staff\/account\/recovery-codes$/);
}
