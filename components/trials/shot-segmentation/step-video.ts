import { TrialFault } from '@/lib/trials/faults';
import { COMPARED } from './frame-size';
import type { ShotInput, SmallFrame } from './result';

/** Frames a second where a video has to be stepped through: every step is a seek, which takes its time. */
const STEPS = 10;

/**
 * What the worker gets of a file: the file itself, or where the browser has no VideoDecoder, its frames, stepped through in a
 * video element of the page. Throws TrialFault 'wrong-kind' for what the browser can't play.
 */
export async function prepareVideo(file: Blob): Promise<ShotInput> {
  if ('VideoDecoder' in globalThis) return file;
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.preload = 'auto';
    video.src = url;
    await once(video, 'loadeddata');
    return { frames: await step(video), seconds: video.duration };
  } finally {
    video.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}

async function step(video: HTMLVideoElement): Promise<SmallFrame[]> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [COMPARED.width, COMPARED.height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || !Number.isFinite(video.duration)) throw new TrialFault('wrong-kind');
  const frames: SmallFrame[] = [];
  for (let time = 0; time < video.duration; time += 1 / STEPS) {
    video.currentTime = time;
    await once(video, 'seeked');
    context.drawImage(video, 0, 0, COMPARED.width, COMPARED.height);
    frames.push({ time, pixels: context.getImageData(0, 0, COMPARED.width, COMPARED.height).data });
  }
  return frames;
}

function once(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new TrialFault('wrong-kind')), { once: true });
  });
}
