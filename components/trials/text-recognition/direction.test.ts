import { describe, expect, it } from 'vitest';
import { textAxis, textDirection } from './direction';
import type { TurnedRect } from './geometry';

const aLine = (degrees: number, width = 300): TurnedRect => ({
  x: 0,
  y: 0,
  width,
  height: 20,
  angle: (degrees * Math.PI) / 180,
});
const inDegrees = (angle: number) => Math.round((angle * 180) / Math.PI);

describe('textAxis', () => {
  it('doesn’t care which way round a line was found', () => {
    expect(inDegrees(textAxis([aLine(10), aLine(190), aLine(-170)]))).toBe(10);
  });

  it('lets long lines outvote short ones, and short words not vote at all', () => {
    expect(inDegrees(textAxis([aLine(5, 900), aLine(95, 60), aLine(80, 25)]))).toBe(5);
  });

  it('is level where no line says otherwise', () => {
    expect(textAxis([])).toBe(0);
    expect(textAxis([aLine(45, 22)])).toBe(0);
  });
});

describe('textDirection', () => {
  const readsAt = (degrees: number) => (rect: TurnedRect) => {
    const off = Math.cos(rect.angle - (degrees * Math.PI) / 180);
    return Promise.resolve({ text: 'x', confidence: off > 0.9 ? 0.95 : 0.5 });
  };

  it.each([0, 180, 12, -168, 90, -90])('finds that the text runs at %d°', async (degrees) => {
    const direction = await textDirection([aLine(degrees), aLine(degrees)], readsAt(degrees));
    expect(Math.cos(direction - (degrees * Math.PI) / 180)).toBeCloseTo(1);
  });
});
