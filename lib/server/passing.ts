// What a prerendered page says only for a time: an <aside> with the instant in `data-until`, until which it stands. Pages
// are made once, at build; the clock goes on.

const PASSING = /<aside\b[^>]*\bdata-until="([^"]+)"[^>]*>.*?<\/aside>/gs;

/** A page without what has passed, and the next instant (ms since 1970) at which it changes; Infinity for never. */
export function withoutPassed(html: string, now: number): { html: string; until: number } {
  let until = Number.POSITIVE_INFINITY;
  const left = html.replace(PASSING, (aside, instant: string) => {
    const ends = Date.parse(instant);
    if (ends <= now) return '';
    until = Math.min(until, ends);
    return aside;
  });
  return { html: left, until };
}
