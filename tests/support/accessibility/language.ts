import type { Page } from '@playwright/test';

/** Phrases of the other language that aren't marked as such. A name or a term of a trade is no phrase. */
export function unmarkedPhrases(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const english = /(?:\b[a-z]+[ ,]+){4,}[a-z]+\b/;
    const found = [];
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const content = text.textContent?.trim() ?? '';
      if (!element || content === '' || element.closest('script, style, code')) continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      const isForeign = language.startsWith('en') ? han.test(content) : english.test(content);
      if (isForeign) found.push(`${language}: ${content.slice(0, 100)}`);
    }
    // What a drawing is described with may quote its recording, and an attribute can't mark a part of itself: the
    // accessibility page names that among what is known.
    for (const element of document.querySelectorAll(
      ':is([aria-label], [alt], [title]):not([data-figure] *)',
    )) {
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      for (const name of ['aria-label', 'alt', 'title']) {
        const content = element.getAttribute(name) ?? '';
        if (language.startsWith('en') && han.test(content)) found.push(`${name}: ${content.slice(0, 100)}`);
      }
    }
    return found;
  });
}
