import { describe, expect, it } from 'vitest';
import { stripsOf } from './strips';

describe('stripsOf', () => {
  it('looks at an ordinary picture as a whole', () => {
    expect(stripsOf({ width: 800, height: 1200 })).toEqual([
      { top: 0, bottom: 1200, from: -Infinity, to: Infinity },
    ]);
  });

  it('gives every row of a long screenshot to one strip that shows what is around it', () => {
    const picture = { width: 750, height: 9000 };
    const strips = stripsOf(picture);
    expect(strips.length).toBeGreaterThan(5);
    for (let y = 0; y <= picture.height; y += 7) {
      const owners = strips.filter(({ from, to }) => y >= from && y < to);
      expect(owners).toHaveLength(1);
      expect(owners[0]?.top).toBeLessThanOrEqual(Math.max(0, y - 70));
      expect(owners[0]?.bottom).toBeGreaterThanOrEqual(Math.min(picture.height, y + 70));
    }
  });
});
