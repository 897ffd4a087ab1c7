import { describe, expect, it } from 'vitest';
import { withoutPassed } from './passing';

const NEW_YEAR = '2026-12-31T16:00:00.000Z';
const LATER = '2027-03-31T16:00:00.000Z';
const page = `<body><aside class="x" data-until="${NEW_YEAR}"><p>one
</p></aside><main><aside>stays</aside></main><aside data-until="${LATER}">two</aside></body>`;

describe('what a page says for a time', () => {
  it('stands until the last millisecond before its instant', () => {
    expect(withoutPassed(page, Date.parse(NEW_YEAR) - 1)).toEqual({
      html: page,
      until: Date.parse(NEW_YEAR),
    });
  });

  it('is gone at its instant, and nothing else with it', () => {
    const { html, until } = withoutPassed(page, Date.parse(NEW_YEAR));
    expect(html).toBe(
      `<body><main><aside>stays</aside></main><aside data-until="${LATER}">two</aside></body>`,
    );
    expect(until).toBe(Date.parse(LATER));
  });

  it('leaves a page that never changes again when all of it has passed', () => {
    const { html, until } = withoutPassed(page, Date.parse(LATER));
    expect(html).toBe('<body><main><aside>stays</aside></main></body>');
    expect(until).toBe(Number.POSITIVE_INFINITY);
  });
});
