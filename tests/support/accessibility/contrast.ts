import type { Page } from '@playwright/test';

/** Runs of text with less than this contrast to what is behind them, as the browser computes both colours. */
export function faintTexts(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!pixel) throw new Error('No canvas to read colours with.');

    const known = new Map<string, number[]>();
    const rgba = (color: string): number[] => {
      const before = known.get(color);
      if (before) return before;
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = color;
      pixel.fillRect(0, 0, 1, 1);
      const found = [...pixel.getImageData(0, 0, 1, 1).data];
      known.set(color, found);
      return found;
    };
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = rgba(color).map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      if (!element) return 'white';
      const { backgroundColor } = getComputedStyle(element);
      return (rgba(backgroundColor)[3] ?? 0) > 250 ? backgroundColor : behind(element.parentElement);
    };

    const faint = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.textContent?.trim() || element.closest('svg, script, style, option')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { color } = getComputedStyle(element);
      const [light = 0, dark = 0] = [luminance(color), luminance(behind(element))].sort((a, b) => b - a);
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < least) faint.add(`${ratio.toFixed(2)}: ${text.textContent.trim().slice(0, 60)}`);
    }
    return [...faint];
  }, least);
}
