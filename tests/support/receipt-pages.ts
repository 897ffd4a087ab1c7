// The pages that give a receipt and that verify one, as somebody uses them in a browser.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import { expect } from './fixtures';

export class ReceivedPage {
  readonly link: Locator;

  constructor(
    readonly page: Page,
    receipt: Messages['receipt'],
  ) {
    this.link = page.getByRole('link', { name: receipt.received.download, exact: true });
  }

  /** What the link of the receipt gives: the name of the file and its text. */
  async download(): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.link.click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  /** The same text, asked for without saving a file. */
  async readReceipt(): Promise<string> {
    const href = (await this.link.getAttribute('href')) ?? '';
    return (await this.page.request.get(href)).text();
  }
}

export class VerifyForm {
  readonly verdict: Locator;
  readonly receipt: Locator;
  readonly file: Locator;
  readonly submit: Locator;

  constructor(
    readonly page: Page,
    messages: Messages['receipt'],
  ) {
    this.verdict = page.locator('[data-verdict]');
    this.receipt = page.locator('#receipt');
    this.file = page.locator('#file');
    this.submit = page.getByRole('button', { name: messages.verify.submit, exact: true });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.submit).toBeVisible();
  }

  async verify(text: string): Promise<void> {
    await this.receipt.fill(text);
    await this.submit.click();
    await expect(this.verdict).toBeVisible();
  }
}
