import type { Page } from '@playwright/test';

/** What moves or would move on the page. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.getAnimations().map((animation) => `runs: ${animation.id || animation.playState}`);
    if (document.querySelector('animate, animateTransform, animateMotion, marquee, video[autoplay]')) {
      found.push('an element that moves by itself');
    }
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth')
      found.push('smooth scrolling');
    for (const element of document.body.querySelectorAll('*')) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      const takesTime = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
      if (animationName !== 'none' || takesTime) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}
