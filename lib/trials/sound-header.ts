// What the first bytes of a sound file say: enough to decode it at its own rate and to refuse it before it is unpacked.

export type SoundHeader = {
  kind: 'wav' | 'mp3' | 'flac' | 'ogg' | 'mp4' | 'webm' | 'adts';
  /** In hertz, where the header says so plainly. */
  sampleRate?: number;
  /** Known without decoding for WAV and FLAC alone. */
  seconds?: number;
};

/** How much of a file `readSoundHeader` wants to see. */
export const HEADER_BYTES = 1 << 16;

const MP3_RATES = [44100, 48000, 32000] as const;
const ADTS_RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000];

/** Reads the head of a file of `size` bytes; null where it isn't a sound file that browsers know. */
export function readSoundHeader(head: Uint8Array, size: number): SoundHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const text = (at: number, length = 4) => String.fromCharCode(...head.subarray(at, at + length));
  if (head.length < 12) return null;
  if (text(0) === 'RIFF' && text(8) === 'WAVE') return wavHeader(view, text, size);
  if (text(0) === 'fLaC') return flacHeader(view);
  if (text(0) === 'OggS') return { kind: 'ogg', sampleRate: oggRate(view, text) };
  if (text(4) === 'ftyp') return { kind: 'mp4', sampleRate: mp4Rate(view, text) };
  if (view.getUint32(0) === 0x1a45dfa3) return { kind: 'webm' };
  const start = text(0, 3) === 'ID3' ? afterId3(head) : 0;
  return frameHeader(view, start);
}

function wavHeader(view: DataView, text: (at: number) => string, size: number): SoundHeader {
  const header: SoundHeader = { kind: 'wav' };
  let byteRate = 0;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    if (text(at) === 'fmt ' && at + 20 <= view.byteLength) {
      header.sampleRate = view.getUint32(at + 12, true);
      byteRate = view.getUint32(at + 16, true);
    }
    if (text(at) === 'data') {
      // Written while recording, the length is 0 or as large as it gets.
      const there = Math.max(0, size - at - 8);
      const bytes = length === 0xffffffff ? there : Math.min(length, there);
      if (byteRate > 0) header.seconds = bytes / byteRate;
      break;
    }
    at += 8 + length + (length % 2);
  }
  return header;
}

function flacHeader(view: DataView): SoundHeader {
  if (view.byteLength < 26) return { kind: 'flac' };
  const sampleRate = view.getUint32(18) >>> 12;
  const samples = (view.getUint8(21) & 0x0f) * 2 ** 32 + view.getUint32(22);
  return { kind: 'flac', sampleRate, seconds: samples > 0 ? samples / sampleRate : undefined };
}

function oggRate(view: DataView, text: (at: number, length?: number) => string): number | undefined {
  const vorbis = 28;
  if (text(vorbis, 7) === '\x01vorbis' && view.byteLength >= 44) return view.getUint32(vorbis + 12, true);
  return undefined;
}

function mp4Rate(view: DataView, text: (at: number) => string): number | undefined {
  for (let at = 0; at + 32 <= view.byteLength; at++) {
    // A sample entry: its length, `mp4a`, 24 bytes of other fields, then the rate as 16.16.
    if (view.getUint8(at) === 0x6d && text(at) === 'mp4a') {
      const rate = view.getUint32(at + 28) >>> 16;
      if (rate >= 8000) return rate;
    }
  }
  return undefined;
}

function afterId3(head: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d);
}

/** MPEG layer 3 and ADTS begin with eleven set bits. A cover picture may push the first frame out of sight. */
function frameHeader(view: DataView, start: number): SoundHeader | null {
  if (start > 0 && start + 4 > view.byteLength) return { kind: 'mp3' };
  const [first, second, third] = [0, 1, 2].map((offset) => view.getUint8(start + offset)) as [
    number,
    number,
    number,
  ];
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return start > 0 ? { kind: 'mp3' } : null;
  if ((second & 0xf6) === 0xf0) return { kind: 'adts', sampleRate: ADTS_RATES[(third >> 2) & 15] };
  if ((second & 0x06) === 0) return null;
  const rate = MP3_RATES[(third >> 2) & 3];
  const version = (second >> 3) & 3;
  return { kind: 'mp3', sampleRate: rate && rate / (version === 3 ? 1 : version === 2 ? 2 : 4) };
}
