import type { Locator, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import type { TrialId } from '@/lib/technologies/schema';
import { readTrial } from '@/lib/trials/queries';
import { expect } from './fixtures';

/** A trial's page as a visitor works it. */
export class TrialPage {
  readonly frame: Locator;
  readonly json: Locator;
  readonly loadButton: Locator;

  constructor(
    readonly page: Page,
    readonly id: TrialId,
  ) {
    this.frame = page.locator(`[data-trial="${id}"]`);
    this.json = page.locator('[data-trial-json]');
    this.loadButton = page.locator('[data-action="load"]');
  }

  async open(locale: Locale): Promise<void> {
    await this.page.goto(`/${locale}/technologies/${readTrial(this.id).technology}/trial`);
  }

  async load(): Promise<void> {
    await this.loadButton.click();
    await this.expectState('ready', 20_000);
  }

  /** Runs a sample and gives its result. */
  async runSample(sample: string): Promise<unknown> {
    await this.page.locator(`[data-sample="${sample}"]`).click();
    return this.result();
  }

  async type(text: string): Promise<unknown> {
    await this.page.getByRole('textbox').fill(text);
    return this.result();
  }

  async choose(file: { name: string; mimeType: string; buffer: Buffer }): Promise<unknown> {
    await this.page.locator('#trial-file').setInputFiles(file);
    return this.result();
  }

  async result(within = 25_000): Promise<unknown> {
    await this.expectState('done', within);
    return JSON.parse((await this.json.textContent()) ?? '');
  }

  async expectState(state: string, timeout = 5000): Promise<void> {
    await expect(this.frame).toHaveAttribute('data-state', state, { timeout });
  }
}
