import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc32, text } from './bytes';
import { type Label, labelled } from './label';
import { readPictureHeader } from './picture-header';

const LABEL: Label = { words: '背景经 AI 虚化 <test>', source: 'compositeWithTrainedAlgorithmicMedia' };

async function labelFile(name: string, type: string) {
  const body = readFileSync(name);
  const made = await labelled(new Blob([body], { type }), LABEL);
  return { made, bytes: new Uint8Array(await made.arrayBuffer()), before: body };
}

const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(Buffer.from(words));

describe('the label of an altered file', () => {
  it.each([
    ['public/icon-192.png', 'image/png'],
    ['content/samples/page.jpg', 'image/jpeg'],
    ['content/samples/coffee.webp', 'image/webp'],
    ['content/samples/chelsea.webp', 'image/webp'],
  ])('stands in %s, which stays the picture it was', async (name, type) => {
    const { made, bytes, before } = await labelFile(name, type);
    expect(made.type).toBe(type);
    expect(holds(bytes, 'digitalsourcetype/compositeWithTrainedAlgorithmicMedia')).toBe(true);
    expect(holds(bytes, '背景经 AI 虚化 &#60;test&#62;')).toBe(true);
    expect(readPictureHeader(bytes)).toEqual(readPictureHeader(new Uint8Array(before)));
  });

  it('stands in a WAV, whose length is right afterwards', async () => {
    const { bytes, before } = await labelFile('content/samples/l0880.wav', 'audio/wav');
    expect(holds(bytes, LABEL.words)).toBe(true);
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
    expect(Buffer.from(bytes).includes(before.subarray(36, 2000))).toBe(true);
  });

  it('is refused for a file that has no place for it', async () => {
    await expect(labelled(new Blob(['x'], { type: 'text/plain' }), LABEL)).rejects.toThrow('wrong-kind');
  });

  it('has PNG’s check sum', () => {
    const bytes = text('IEND');
    expect(crc32(bytes)).toBe(0xae426082);
  });
});
