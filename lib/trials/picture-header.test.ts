import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from './picture-header';

const file = (name: string) => new Uint8Array(readFileSync(`content/samples/${name}`));

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('the header of a picture', () => {
  it.each([
    ['chelsea.webp', 'webp', 451, 300],
    ['astronaut.webp', 'webp', 512, 512],
    ['page.jpg', 'jpeg', 800, 640],
  ])('says the size of %s', (name, kind, width, height) => {
    expect(readPictureHeader(file(name))).toEqual({ kind, width, height });
  });

  it('tells a bomb before it is unpacked', () => {
    expect(readPictureHeader(png(100_000, 100_000))).toEqual({
      kind: 'png',
      width: 100_000,
      height: 100_000,
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a sound', file('l0880.wav')],
    ['half a header', png(1, 1).slice(0, 20)],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
  ])('is none in %s', (_, bytes) => {
    expect(readPictureHeader(bytes)).toBeNull();
  });
});
