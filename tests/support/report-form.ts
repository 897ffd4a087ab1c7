// The report form as somebody uses it in a browser.
import type { Locator, Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { expect } from './fixtures';

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export class ReportForm {
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    readonly report: Messages['report'],
  ) {
    this.alert = page.getByRole('main').getByRole('alert');
  }

  async fillIn({ ground, target }: { ground: string; target: string }): Promise<void> {
    const { page, report } = this;
    await page.getByLabel(report.capacity.other, { exact: true }).check();
    await page.locator('#ground').selectOption(ground);
    await page.locator('#target').fill(target);
    await page.locator('#description').fill('有人用合成的声音冒充我，\n在群里借钱。');
    await page.locator('#goodFaith').check();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: this.report.submit, exact: true }).click();
  }

  async reference(): Promise<string> {
    await this.page.waitForURL(/\/report\/received(\?|$)/);
    const shown = this.page.locator('[data-reference]');
    await expect(shown).toHaveText(REFERENCE_PATTERN);
    return shown.innerText();
  }
}
