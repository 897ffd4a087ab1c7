// What a page does when there is little room, or when somebody sets the text wider.
import type { Page } from '@playwright/test';

/** A width of 1280 at 400 %, which is the least that WCAG 1.4.10 asks for. */
export const ZOOMED = { width: 320, height: 256 };

/** Everything that sticks out of the window sideways or scrolls sideways on its own. */
export function sidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.sr-only, [hidden]') || !element.checkVisibility()) continue;
      // A table of data may need two dimensions (WCAG 1.4.10), in a named region that a keyboard can scroll.
      if (element.closest('[role="region"][aria-label][tabindex="0"]:has(> table)')) continue;
      const { overflowX } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const sticksOut = !(element instanceof SVGElement) && element.getBoundingClientRect().right > width + 1;
      if (scrolls || sticksOut) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}

/** Sets text as widely as WCAG 1.4.12 says it must be possible to. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** Elements of text that cut off part of what they hold. */
export function cutOffTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')) {
      if (!element.checkVisibility() || !element.textContent.trim()) continue;
      const { overflow, clipPath } = getComputedStyle(element);
      // Words for screen readers alone are cut off to one pixel on purpose.
      if (!/hidden|clip/.test(overflow) || clipPath !== 'none' || element.clientHeight <= 1) continue;
      const cut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (cut) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}
