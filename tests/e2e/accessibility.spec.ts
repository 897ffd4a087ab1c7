// What content/accessibility.json says was tested is tested here.
import { readAccessibilityTesting } from '@/lib/content/accessibility';
import { LOCALES } from '@/lib/i18n/locales';
import { faintTexts } from '@/tests/support/accessibility/contrast';
import { axeColourFindings, axeFindings, codeSnifferErrors } from '@/tests/support/accessibility/engines';
import { tabThrough } from '@/tests/support/accessibility/focus';
import { unmarkedPhrases } from '@/tests/support/accessibility/language';
import { cutOffTexts, sidewaysScrolling, spaceText, ZOOMED } from '@/tests/support/accessibility/layout';
import { movements } from '@/tests/support/accessibility/motion';
import { smallTargets } from '@/tests/support/accessibility/targets';
import { expect, test } from '@/tests/support/fixtures';
import { openPublicPage, publicPages } from '@/tests/support/public-pages';

const TARGET_PX = 44;
const TEXT_CONTRAST = 7;
const { widths } = readAccessibilityTesting();

/** Pages with the most and the most various stops for the keyboard. */
const TABBED = ['home', 'contact', 'agreement'];

test.use({ allowedComplaints: [/status of (404|422)/] });

for (const { name } of publicPages('zh')) {
  test(`the page "${name}" is for everybody`, async ({ page, locale, messages }) => {
    const shown = publicPages(locale).find((known) => known.name === name);
    if (!shown) throw new Error(`No page ${name} in ${locale}`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPublicPage(page, shown, { locale, messages });

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const findings = colorScheme === 'light' ? axeFindings : axeColourFindings;
      expect.soft(await findings(page), colorScheme).toEqual([]);
      expect.soft(await codeSnifferErrors(page), colorScheme).toEqual([]);
      expect.soft(await faintTexts(page, TEXT_CONTRAST), `contrast, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect.soft(await axeColourFindings(page), 'forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });

    expect.soft(await unmarkedPhrases(page), 'language of phrases').toEqual([]);
    expect.soft(await movements(page), 'reduced motion').toEqual([]);

    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await sidewaysScrolling(page), `at ${width} px`).toEqual([]);
      expect.soft(await smallTargets(page, TARGET_PX), `targets at ${width} px`).toEqual([]);
    }
    await page.setViewportSize(ZOOMED);
    expect.soft(await sidewaysScrolling(page), 'at 400 %').toEqual([]);
    await spaceText(page);
    expect.soft(await sidewaysScrolling(page), 'spaced text at 400 %').toEqual([]);
    expect.soft(await cutOffTexts(page), 'spaced text at 400 %').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect.soft(await sidewaysScrolling(page), 'spaced text').toEqual([]);
    expect.soft(await cutOffTexts(page), 'spaced text').toEqual([]);
  });
}

for (const name of TABBED) {
  test(`the focus is seen and never covered on the page "${name}"`, async ({ page, locale, messages }) => {
    const shown = publicPages(locale).find((known) => known.name === name);
    if (!shown) throw new Error(`No page ${name} in ${locale}`);
    await openPublicPage(page, shown, { locale, messages });
    const { stops, faults } = await tabThrough(page);
    expect(faults).toEqual([]);
    const controls = page.locator(
      'a[href]:visible, button:visible, summary:visible, :is(input, select):visible',
    );
    expect(stops).toBeGreaterThanOrEqual(Math.min(10, await controls.count()));
  });
}

test('both engines find a fault that is put in', { tag: '@once' }, async ({ page, locale }) => {
  await page.goto(`/${locale}/accessibility`);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect((await axeFindings(page)).join()).toContain('axe image-alt');
  expect((await codeSnifferErrors(page)).join()).toContain('H37');
  expect(await axeColourFindings(page)).toEqual([]);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('main p')?.style.setProperty('color', 'gray'),
  );
  expect((await axeColourFindings(page)).join()).toContain('axe color-contrast');
});

test('what the page says was tested is what is tested', { tag: '@once' }, () => {
  expect(readAccessibilityTesting().languages.toSorted()).toEqual([...LOCALES].toSorted());
  expect(widths).toContain(ZOOMED.width);
});
