import type { Page } from '@playwright/test';

const MOST_STOPS = 600;

/** Goes through a page with Tab alone: how many stops there are, and what is wrong with each that is. */
export async function tabThrough(page: Page): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(faultOfFocus);
    if (fault === null) return { stops, faults };
    if (fault !== '') faults.push(fault);
  }
  return { stops: MOST_STOPS, faults: [...faults, 'the focus never leaves the page'] };
}

/** In the page: '' for a focus in order, null where the page has none any more. */
function faultOfFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const name = element.outerHTML.slice(0, 120);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
  const rect = element.getClientRects()[0];
  if (!rect || rect.width < 2 || rect.height < 2) return `nothing to see: ${name}`;
  const x = rect.left + rect.width / 2;
  const y = rect.top + Math.min(rect.height / 2, 20);
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `outside the window: ${name}`;
  const top = document.elementFromPoint(x, y);
  return top && (element.contains(top) || top.contains(element)) ? '' : `covered: ${name}`;
}
