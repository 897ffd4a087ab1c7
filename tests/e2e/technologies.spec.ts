import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { parseListQuery } from '@/lib/technologies/list-query';
import { findTechnology, listTechnologies } from '@/lib/technologies/queries';
import { groupByInput } from '@/lib/technologies/rules';
import { searchTechnologies } from '@/lib/technologies/search';
import { SECTIONS } from '@/lib/technologies/sections';
import { trialState } from '@/lib/technologies/trials';
import { axeFindingsInBothSchemes } from '@/tests/support/accessibility/engines';
import { expect, test } from '@/tests/support/fixtures';

/** Words that stand only inside sentences, not in a title, summary or keyword. */
const WORD: Record<Locale, string> = { zh: '方言', en: 'dialect' };

async function titlesOf(locale: Locale, query: Record<string, string>): Promise<string[]> {
  const found = searchTechnologies(await listTechnologies(locale), parseListQuery(query));
  return found.map(({ title }) => title);
}

async function wholeList(locale: Locale): Promise<string[]> {
  const groups = groupByInput(await listTechnologies(locale));
  return groups.flatMap(({ technologies }) => technologies.map(({ title }) => title));
}

const names = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });

function form(page: Page, { technologies }: { technologies: { search: Record<string, string> } }) {
  const { q, input, kind, trial, submit, clear } = technologies.search;
  return {
    q: page.getByRole('searchbox', { name: q }),
    input: page.getByRole('combobox', { name: input }),
    kind: page.getByRole('combobox', { name: kind }),
    trial: page.getByRole('checkbox', { name: trial }),
    submit: page.getByRole('button', { name: submit }),
    clear: page.getByRole('link', { name: clear }),
  };
}

test.describe('the list', () => {
  test('shows every technology by what goes in', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies`);
    await expect(names(page)).toHaveText(await wholeList(locale));
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      messages.technologies.inputs.sound,
    );
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
  });

  test('finds a word inside a sentence while it is being typed', async ({ page, locale, messages }) => {
    const expected = await titlesOf(locale, { q: WORD[locale] });
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan((await wholeList(locale)).length);
    await page.goto(`/${locale}/technologies`);
    await form(page, messages).q.pressSequentially(WORD[locale]);
    await expect(names(page)).toHaveText(expected);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === WORD[locale]);
    await expect(page.getByRole('status')).toHaveText(
      messages.technologies.found.other.replace('{count}', String(expected.length)),
    );
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
  });

  test('filters in place, and shows everything again', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies`);
    const fields = form(page, messages);
    await fields.input.selectOption('picture');
    await fields.trial.check();
    await expect(names(page)).toHaveText(await titlesOf(locale, { input: 'picture', trial: 'yes' }));
    await expect(page).toHaveURL(/\?input=picture&trial=yes$/);
    await fields.trial.uncheck();
    await fields.input.selectOption('');
    await expect(names(page)).toHaveText(await wholeList(locale));
    await expect(page).toHaveURL(/\/technologies$/);
    await expect(fields.clear).toBeHidden();
  });

  test('opens a found technology and comes back to what was found', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies`);
    await form(page, messages).q.fill('OCR');
    await expect(names(page)).toHaveText(await titlesOf(locale, { q: 'OCR' }));
    await names(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/text-recognition$/);
    await page.goBack();
    await expect(form(page, messages).q).toHaveValue('OCR');
    await expect(names(page)).toHaveText(await titlesOf(locale, { q: 'OCR' }));
  });

  test('offers a way on where nothing is found', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies`);
    await form(page, messages).q.fill('🎤');
    await expect(page.getByRole('status')).toHaveText(messages.technologies.found.none);
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: messages.technologies.empty.clear }).click();
    await expect(names(page)).toHaveText(await wholeList(locale));
  });

  test.describe('when the text to search cannot be fetched', () => {
    test.use({ allowedComplaints: [/Failed to load resource/] });

    test('asks the server instead', async ({ page, locale, messages }) => {
      await page.route('**/search-index.json', (route) => route.abort());
      await page.goto(`/${locale}/technologies`);
      await form(page, messages).q.fill(WORD[locale]);
      await form(page, messages).q.press('Enter');
      await expect(page).toHaveURL(/\?q=/);
      await expect(names(page)).toHaveText(await titlesOf(locale, { q: WORD[locale] }));
    });
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form finds a word inside a sentence and keeps what was asked', async ({
    page,
    locale,
    messages,
  }) => {
    await page.goto(`/${locale}/technologies`);
    const fields = form(page, messages);
    await fields.q.fill(WORD[locale]);
    await fields.input.selectOption('sound');
    await fields.submit.click();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === WORD[locale]);
    await expect(names(page)).toHaveText(await titlesOf(locale, { q: WORD[locale], input: 'sound' }));
    await expect(fields.q).toHaveValue(WORD[locale]);
    await expect(fields.input).toHaveValue('sound');
    await expect(page).toHaveTitle(new RegExp(WORD[locale]));
    await fields.clear.click();
    await expect(names(page)).toHaveText(await wholeList(locale));
  });

  test('a search without a result offers a way on', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies?q=%F0%9F%8E%A4`);
    await expect(page.getByRole('status')).toHaveText(messages.technologies.found.none);
    await page.getByRole('main').getByRole('link', { name: messages.technologies.empty.contact }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/contact$`));
  });
});

test.describe('an address with a query', () => {
  test('shows the filters it names and is kept out of indexes', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies?kind=speech&trial=yes`);
    await expect(names(page)).toHaveText(await titlesOf(locale, { kind: 'speech', trial: 'yes' }));
    await expect(form(page, messages).kind).toHaveValue('speech');
    await expect(form(page, messages).trial).toBeChecked();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/technologies$`),
    );
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
  });

  test('ignores what it does not know', async ({ page, locale }) => {
    await page.goto(`/${locale}/technologies?kind=robots&input=__proto__&trial=maybe&q=%00`);
    await expect(names(page)).toHaveText(await wholeList(locale));
  });

  test('shows what looks like markup as the text it is', async ({ page, locale, messages }) => {
    const markup = '"><img src=x onerror=alert(1)>';
    await page.goto(`/${locale}/technologies?q=${encodeURIComponent(markup)}`);
    await expect(form(page, messages).q).toHaveValue(markup);
  });

  test('keeps its query in the other language', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies?q=OCR&input=picture`);
    await page.getByRole('navigation', { name: messages.site.nav.label }).locator('[hreflang]').click();
    const other = locale === 'zh' ? 'en' : 'zh';
    await expect(page).toHaveURL(new RegExp(`/${other}/technologies\\?q=OCR&input=picture$`));
    await expect(names(page)).toHaveText(await titlesOf(other, { q: 'OCR', input: 'picture' }));
  });
});

test.describe('a technology', () => {
  test('says what it does, its limits and how to ask for it', async ({ page, locale, messages }) => {
    const technology = await findTechnology('text-recognition', locale);
    await page.goto(`/${locale}/technologies/text-recognition`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(technology?.title ?? '');
    await expect(page).toHaveTitle(new RegExp(technology?.title ?? ''));
    for (const [index, section] of SECTIONS.entries()) {
      await expect(page.locator(`h2#${section}`)).toHaveText(technology?.headings[index] ?? '');
    }
    const { open, preparing } = messages.technologies.trials;
    const words = trialState(technology?.trial ?? 'none') === 'open' ? open : preparing;
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(names(page)).toHaveCount(technology?.related.length ?? 0);
    const contact = page.getByRole('main').getByRole('link', { name: messages.technologies.detail.contact });
    await expect(contact.last()).toHaveAttribute('href', `/${locale}/contact?technology=text-recognition`);
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
  });

  test('leads to its sections, and to itself in the other language', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/technologies/text-recognition`);
    const contents = page.getByRole('navigation', { name: messages.technologies.detail.contents });
    await contents.getByRole('link').nth(3).click();
    await expect(page).toHaveURL(/#limits$/);
    await expect(page.locator('#limits')).toBeInViewport();
    await page.getByRole('navigation', { name: messages.site.nav.label }).locator('[hreflang]').click();
    await expect(page).toHaveURL(
      new RegExp(`/${locale === 'zh' ? 'en' : 'zh'}/technologies/text-recognition$`),
    );
  });

  test('tells search engines where it stands', async ({ page, locale }) => {
    await page.goto(`/${locale}/technologies/speech-recognition`);
    const trail = page.locator('nav script[type="application/ld+json"]');
    const data = JSON.parse((await trail.textContent()) ?? '') as { itemListElement: { item: string }[] };
    const paths = data.itemListElement.map(({ item }) => new URL(item).pathname);
    expect(paths).toEqual([
      `/${locale}`,
      `/${locale}/technologies`,
      `/${locale}/technologies/speech-recognition`,
    ]);
    for (const language of ['zh-CN', 'en', 'x-default']) {
      await expect(page.locator(`link[rel=alternate][hreflang="${language}"]`)).toHaveCount(1);
    }
  });

  test('answers a name it does not know with a page that is not found', async ({ request, locale }) => {
    const answer = await request.get(`/${locale}/technologies/mind-reading`);
    expect(answer.status()).toBe(404);
  });
});

test('no page of the technologies is wider than a small phone or carries the framework', async ({
  page,
  locale,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.setViewportSize({ width: 320, height: 640 });
  const technologies = await listTechnologies(locale);
  for (const path of ['', ...technologies.map(({ slug }) => `/${slug}`)]) {
    await page.goto(`/${locale}/technologies${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
  expect(scripts).toContainEqual(expect.stringMatching(/^\/_site\//));
  expect(scripts.filter((script) => !script.startsWith('/_site/'))).toEqual([]);
});
