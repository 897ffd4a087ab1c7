// The contact form as somebody uses it in a browser.
import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Messages } from 'next-intl';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { axeFindingsInBothSchemes } from './accessibility/engines';
import { expect } from './fixtures';

export type Typed = {
  name: string;
  phone: string;
  email: string;
  company: string;
  description: string;
  technology: string;
};

/** What somebody types, by an address of their own, so that a test finds its leads among those of all others. */
export function somebody(change: Partial<Typed> = {}): Typed {
  return {
    name: '迪丽热巴·O’Brien',
    phone: '138 0013 8000',
    email: `sender-${randomBytes(6).toString('hex')}@example.com`,
    company: 'Söhne & “直播” <GmbH>',
    description: '  \n想把直播回放里的说话片段自动切出来。\n\n"Quotes", <b>tags</b> & 👨‍👩‍👧‍👦 stay.',
    technology: 'speech-recognition',
    ...change,
  };
}

export class ContactForm {
  readonly alert: Locator;
  readonly accept: Locator;
  readonly submit: Locator;

  constructor(
    readonly page: Page,
    readonly contact: Messages['contact'],
  ) {
    this.alert = page.getByRole('main').getByRole('alert');
    this.accept = page.locator('#accept');
    this.submit = page.getByRole('button', { name: contact.submit, exact: true });
  }

  field(name: keyof Typed): Locator {
    return this.page.locator(`#${name}`);
  }

  /** The field that names what the page showed. */
  get token(): Locator {
    return this.page.locator('input[name=token]');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.submit).toBeVisible();
  }

  async fillIn({ technology, ...texts }: Typed): Promise<void> {
    for (const [name, text] of Object.entries(texts)) await this.page.locator(`#${name}`).fill(text);
    await this.field('technology').selectOption(technology);
    await this.accept.check();
  }

  /** Everything that was typed, as it stands in the fields now. */
  async typed(): Promise<Record<string, string>> {
    const names: (keyof Typed)[] = ['name', 'phone', 'email', 'company', 'description', 'technology'];
    const entries = await Promise.all(names.map(async (name) => [name, await this.field(name).inputValue()]));
    return Object.fromEntries(entries) as Record<string, string>;
  }

  /** Puts another token in the place of the one the page was shown with. */
  async replaceToken(change: (token: string) => string): Promise<void> {
    const changed = change(await this.token.inputValue());
    await this.token.evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
    }, changed);
  }

  async send(): Promise<void> {
    await this.submit.click();
  }

  async sendAndGetReference(): Promise<string> {
    await this.send();
    return this.reference();
  }

  /** The reference on the page that says the form was received. */
  async reference(): Promise<string> {
    await this.page.waitForURL(/\/contact\/received(\?|$)/);
    const shown = this.page.locator('[data-reference]');
    await expect(shown).toHaveText(REFERENCE_PATTERN);
    return shown.innerText();
  }
}

/** No fault that axe knows of, in light and in dark. Takes a page with script, which axe is. */
export async function expectAxeClean(page: Page): Promise<void> {
  expect(await axeFindingsInBothSchemes(page)).toEqual([]);
}

/** Nothing is wider than a common telephone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'the width of what is shown').toBeLessThanOrEqual(390);
  if (size) await page.setViewportSize(size);
}
