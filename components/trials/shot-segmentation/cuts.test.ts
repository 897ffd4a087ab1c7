import { describe, expect, it } from 'vitest';
import { findCuts } from './cuts';
import { COMPARED } from './frame-size';
import { type Signature, signatureOf } from './signature';

const RATE = 25;

type Painter = (x: number, y: number) => [number, number, number];

/** Three pictures with colours and patterns of their own. */
const SHOTS: Record<'sea' | 'room' | 'night', Painter> = {
  sea: (x, y) => (y < 18 ? [120, 170, 230] : [20 + x, 60 + x, 120]),
  room: (x, y) => ((x >> 3) % 2 === 0 ? [190, 150, 100] : [110 + y * 2, 70, 40]),
  night: (x, y) => ((x * 7 + y * 13) % 31 === 0 ? [230, 230, 200] : [12, 10, 30 + (y >> 1)]),
};

function frame(index: number, paint: Painter): Signature {
  const pixels = new Uint8ClampedArray(COMPARED.width * COMPARED.height * 4);
  for (let y = 0; y < COMPARED.height; y++) {
    for (let x = 0; x < COMPARED.width; x++) {
      const noise = ((x * 31 + y * 17 + index * 7) % 9) - 4;
      const colour = paint(x, y).map((channel) => channel + noise);
      pixels.set([...colour, 255], (y * COMPARED.width + x) * 4);
    }
  }
  return signatureOf({ time: index / RATE, pixels });
}

function film(seconds: number, painterAt: (time: number) => Painter): Signature[] {
  return Array.from({ length: seconds * RATE }, (_, index) => frame(index, painterAt(index / RATE)));
}

const mix =
  (one: Painter, other: Painter, share: number): Painter =>
  (x, y) => {
    const [first, second] = [one(x, y), other(x, y)];
    return first.map((channel, at) => channel + ((second[at] ?? 0) - channel) * share) as [
      number,
      number,
      number,
    ];
  };

const { sea, room, night } = SHOTS;

describe('cuts', () => {
  it('are found where one picture gives way to another, at the first frame of the new one', () => {
    const frames = film(6, (time) => (time < 2 ? sea : time < 4 ? room : night));
    expect(findCuts(frames)).toEqual([2, 4]);
  });

  it('lead back to an earlier picture as well as to a new one', () => {
    const frames = film(6, (time) => (time < 2 || time >= 4 ? sea : room));
    expect(findCuts(frames)).toEqual([2, 4]);
  });

  it.each([0.2, 0.5, 1, 2])('are not seen in a cross-fade of %d s', (length) => {
    const frames = film(6, (time) => mix(sea, room, Math.min(Math.max((time - 3) / length, 0), 1)));
    expect(findCuts(frames)).toEqual([]);
  });

  it('are not seen in a fade to black and out of it', () => {
    const black: Painter = () => [0, 0, 0];
    const frames = film(6, (time) => mix(time < 3 ? sea : room, black, Math.max(0, 1 - Math.abs(time - 3))));
    expect(findCuts(frames)).toEqual([]);
  });

  it('are not seen in an even surface whose colour changes slowly', () => {
    const colour =
      (time: number): Painter =>
      () => [128 + 100 * Math.sin(time), 128 + 100 * Math.sin(time + 2), 90];
    expect(findCuts(film(6, colour))).toEqual([]);
  });

  it('are found between even surfaces', () => {
    expect(findCuts(film(4, (time) => () => (time < 2 ? [200, 30, 30] : [30, 60, 200])))).toEqual([2]);
  });

  it.each([1, 2, 5])('are not seen in a flash of %i frames', (length) => {
    const white: Painter = () => [250, 250, 250];
    const frames = film(6, (time) => {
      const since = Math.round((time - 3) * RATE);
      return since >= 0 && since < length ? mix(sea, white, 0.9) : sea;
    });
    expect(findCuts(frames)).toEqual([]);
  });

  it('are not seen while the camera turns fast, or shakes', () => {
    const turned =
      (by: number): Painter =>
      (x, y) =>
        room(x + by, y);
    expect(findCuts(film(6, (time) => turned(Math.round(Math.max(0, time - 2) * 40))))).toEqual([]);
    expect(findCuts(film(6, (time) => turned(Math.round(Math.sin(time * 40) * 4))))).toEqual([]);
  });

  it('are found in a moving scene, too', () => {
    const moving =
      (paint: Painter, time: number): Painter =>
      (x, y) =>
        paint(x + Math.round(time * 20), y);
    const frames = film(6, (time) => moving(time < 3 ? room : sea, time));
    expect(findCuts(frames)).toEqual([3]);
  });

  it('are none in a still picture, and none without frames', () => {
    expect(findCuts(film(2, () => night))).toEqual([]);
    expect(findCuts([])).toEqual([]);
  });
});
