import { readFileSync } from 'node:fs';
import type { TrialManifest } from '@/lib/trials/manifest';

type MarkedFile = { name: string; mimeType: string; buffer: Buffer };

const sample = (name: string) => readFileSync(`content/samples/${name}`);

/** An input a trial takes that carries a mark where its kind has room for words. */
export function markedInput(takes: TrialManifest['takes'], mark: string): string | MarkedFile {
  switch (takes) {
    case 'text':
      return `主播在直播间里上传商品图片，编号是${mark}。`;
    case 'picture':
      return { name: `${mark}.jpg`, mimeType: 'image/jpeg', buffer: withComment(sample('page.jpg'), mark) };
    case 'audio':
      return { name: `${mark}.wav`, mimeType: 'audio/wav', buffer: withInfo(sample('l0880.wav'), mark) };
    case 'video':
      return { name: `${mark}.mp4`, mimeType: 'video/mp4', buffer: withFreeBox(sample('clip.mp4'), mark) };
  }
}

/** A comment segment behind the start of a JPEG. */
export function withComment(jpeg: Buffer, words: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(words),
    jpeg.subarray(2),
  ]);
}

function withInfo(wav: Buffer, words: string): Buffer {
  const padded = words.length % 2 === 0 ? words : `${words} `;
  const head = Buffer.from('LIST\0\0\0\0INFOICMT\0\0\0\0', 'latin1');
  head.writeUInt32LE(padded.length + 12, 4);
  head.writeUInt32LE(padded.length, 16);
  const whole = Buffer.concat([wav, head, Buffer.from(padded)]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

function withFreeBox(mp4: Buffer, words: string): Buffer {
  const head = Buffer.from('\0\0\0\0free', 'latin1');
  head.writeUInt32BE(words.length + 8);
  return Buffer.concat([mp4, head, Buffer.from(words)]);
}
