import type { Page } from '@playwright/test';

/**
 * Controls and links of navigation under this many CSS pixels in either direction. A link within a sentence is as large
 * as its line (the exception of WCAG 2.5.5), and a box or choice counts with its label.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (block?.textContent.trim().length ?? 0) > element.textContent.trim().length;
    };
    const rects = (element: Element): DOMRect[] => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element, ...labels].map((each) => each.getBoundingClientRect());
    };
    const found = [];
    const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    for (const element of document.body.querySelectorAll(targets)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue;
      if (element.getBoundingClientRect().width <= 1 || isInSentence(element)) continue;
      const all = rects(element);
      const width = Math.max(...all.map(({ right }) => right)) - Math.min(...all.map(({ left }) => left));
      const height = Math.max(...all.map(({ bottom }) => bottom)) - Math.min(...all.map(({ top }) => top));
      if (width < least - 0.5 || height < least - 0.5) {
        found.push(`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  }, least);
}
