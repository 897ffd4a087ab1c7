// Sound chosen on the page: refused before it is unpacked where that can be seen, decoded by the browser, mixed to one
// channel in slices so that the page stays responsive.
import { TrialFault } from './faults';
import { HEADER_BYTES, readSoundHeader } from './sound-header';

/** One channel; values from -1 to 1. */
export type Sound = { samples: Float32Array<ArrayBuffer>; sampleRate: number };

type Wanted = {
  /** The longest that is taken. */
  seconds: number;
  /** In hertz; without it the file's own rate is kept. */
  sampleRate?: number;
};

/** Where the file doesn't say, and what browsers must be able to decode at (Web Audio, 1.3). */
const USUAL_RATE = 48_000;
const [LOWEST_RATE, HIGHEST_RATE] = [8_000, 96_000];
/** A sound of unknown length larger than this could unpack to gigabytes. */
const UNKNOWN_BYTES = 10_000_000;
const SLICE = 1 << 19;

/**
 * Decodes a sound file to one channel. Throws TrialFault: wrong-kind, too-long, empty, broken.
 */
export async function decodeSound(file: Blob, { seconds, sampleRate }: Wanted): Promise<Sound> {
  const header = readSoundHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()), file.size);
  if (!header) throw new TrialFault('wrong-kind');
  const length = header.seconds ?? (await secondsOf(file));
  if (length === 0) throw new TrialFault('empty');
  if (length === undefined ? file.size > UNKNOWN_BYTES : length > seconds) throw new TrialFault('too-long');
  const rate = sampleRate ?? clamp(header.sampleRate ?? USUAL_RATE);
  const decoded = await decode(await file.arrayBuffer(), rate);
  if (decoded.length === 0) throw new TrialFault('empty');
  // An encoder's padding makes a sound a little longer than its header says.
  if (decoded.duration > seconds + 1) throw new TrialFault('too-long');
  return { samples: await mixed(decoded), sampleRate: rate };
}

function clamp(rate: number): number {
  return Math.min(HIGHEST_RATE, Math.max(LOWEST_RATE, rate));
}

async function decode(bytes: ArrayBuffer, rate: number): Promise<AudioBuffer> {
  try {
    return await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'EncodingError') throw new TrialFault('broken');
    throw error;
  }
}

async function mixed(sound: AudioBuffer): Promise<Float32Array<ArrayBuffer>> {
  const samples = new Float32Array(sound.length);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) =>
    sound.getChannelData(channel),
  );
  const share = 1 / channels.length;
  for (let start = 0; start < samples.length; start += SLICE) {
    const end = Math.min(start + SLICE, samples.length);
    for (const channel of channels)
      for (let at = start; at < end; at++) samples[at] = (samples[at] ?? 0) + (channel[at] ?? 0) * share;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return samples;
}

/** The length as a player sees it; undefined where it can't tell. A recording's is known only after a jump to its end. */
function secondsOf(file: Blob): Promise<number | undefined> {
  const url = URL.createObjectURL(file);
  const player = new Audio();
  player.preload = 'metadata';
  return new Promise<number | undefined>((resolve) => {
    const settle = () => {
      if (Number.isFinite(player.duration)) resolve(player.duration);
      else player.currentTime = Number.MAX_SAFE_INTEGER;
    };
    player.addEventListener('loadedmetadata', settle);
    player.addEventListener('durationchange', () => Number.isFinite(player.duration) && settle());
    player.addEventListener('error', () => resolve(undefined));
    setTimeout(() => resolve(undefined), 3000);
    player.src = url;
  }).finally(() => {
    player.removeAttribute('src');
    URL.revokeObjectURL(url);
  });
}
