import { describe, expect, it } from 'vitest';
import { anchorCentres } from './anchors';
import { decodeFaces, rawFaces } from './decode';
import { fullRange, shortRange } from './models';

const REGION = { x: 100, y: 50, width: 384, height: 384 };

function rawOutput(anchor: number, box: [number, number, number, number], logit: number) {
  const boxes = new Float32Array(2304 * 16);
  const logits = new Float32Array(2304).fill(-20);
  boxes.set(box, anchor * 16);
  logits[anchor] = logit;
  return { boxes, logits };
}

describe('anchors', () => {
  it('are as many as the models have outputs', () => {
    expect(anchorCentres(fullRange)).toHaveLength(2304 * 2);
    expect(anchorCentres(shortRange)).toHaveLength(896 * 2);
  });

  it('lie in the middle of their cells, row by row', () => {
    const centres = anchorCentres(fullRange);
    expect(centres[0]).toBeCloseTo(0.5 / 48);
    expect(centres[49 * 2]).toBeCloseTo(1.5 / 48);
    expect(centres[49 * 2 + 1]).toBeCloseTo(1.5 / 48);
  });
});

describe('decoding', () => {
  const model = { ...fullRange, centres: anchorCentres(fullRange) };

  it('gives a box in pixels of the picture, around its anchor, with the score of its logit', () => {
    const anchor = 24 * 48 + 24;
    const [face] = decodeFaces(rawOutput(anchor, [0, 0, 48, 96], 2), model, { region: REGION, atLeast: 0.5 });
    expect(face?.score).toBeCloseTo(0.881, 3);
    expect(face?.box.width).toBeCloseTo(96);
    expect(face?.box.height).toBeCloseTo(192);
    const centre = (24.5 / 48) * 384;
    expect((face?.box.x ?? 0) + 48).toBeCloseTo(100 + centre, 3);
    expect((face?.box.y ?? 0) + 96).toBeCloseTo(50 + centre, 3);
  });

  it('leaves out what is less sure than asked, and boxes without an area', () => {
    const asked = { region: REGION, atLeast: 0.5 };
    expect(decodeFaces(rawOutput(7, [0, 0, 10, 10], -0.1), model, asked)).toEqual([]);
    expect(decodeFaces(rawOutput(7, [0, 0, -10, 10], 3), model, asked)).toEqual([]);
  });

  it('tells boxes from logits by their number, in whatever order they come', () => {
    const boxes = new Float32Array(896 * 16);
    const logits = new Float32Array(896);
    expect(rawFaces([logits, boxes])).toEqual({ boxes, logits });
    expect(rawFaces([boxes, logits])).toEqual({ boxes, logits });
    expect(() => rawFaces([logits, logits])).toThrow();
  });
});
