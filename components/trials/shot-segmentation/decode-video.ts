import { ALL_FORMATS, BlobSource, Input, type InputVideoTrack, VideoSampleSink } from 'mediabunny';
import { TrialFault } from '@/lib/trials/faults';
import { COMPARED } from './frame-size';
import type { SmallFrame } from './result';

/** A video that is open for reading. */
export type Video = { track: InputVideoTrack; seconds: number; close(): void };

const THUMBNAIL_WIDTH = 240;

/**
 * Opens a video. TrialFault 'wrong-kind' where it is no video this browser can decode, 'broken' where it can't be read,
 * 'too-long' above `mostSeconds`.
 */
export async function openVideo(file: Blob, mostSeconds: number): Promise<Video> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    if (!(await input.canRead())) throw new TrialFault('wrong-kind');
    const track = await input.getPrimaryVideoTrack();
    if (!track || !(await track.canDecode())) throw new TrialFault('wrong-kind');
    const seconds = await track.computeDuration();
    if (seconds > mostSeconds) throw new TrialFault('too-long');
    return { track, seconds, close: () => input.dispose() };
  } catch (error) {
    input.dispose();
    throw error instanceof TrialFault ? error : new TrialFault('broken');
  }
}

/** Every frame in the order it is shown, small. Throws TrialFault 'broken' where the video can't be decoded to its end. */
export async function* smallFrames({ track }: Video): AsyncGenerator<SmallFrame> {
  const canvas = new OffscreenCanvas(COMPARED.width, COMPARED.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new TrialFault('out-of-memory');
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      const time = Math.max(0, sample.timestamp);
      sample.draw(context, 0, 0, COMPARED.width, COMPARED.height);
      sample.close();
      yield { time, pixels: context.getImageData(0, 0, COMPARED.width, COMPARED.height).data };
    }
  } catch {
    throw new TrialFault('broken');
  }
}

/** Pictures at some times of a video, as JPEG. */
export async function thumbnailsAt({ track }: Video, times: readonly number[]): Promise<Blob[]> {
  const shape = (await track.getDisplayHeight()) / (await track.getDisplayWidth());
  const height = Math.round(THUMBNAIL_WIDTH * shape);
  const canvas = new OffscreenCanvas(THUMBNAIL_WIDTH, height);
  const context = canvas.getContext('2d');
  if (!context) throw new TrialFault('out-of-memory');
  const thumbnails: Blob[] = [];
  for await (const sample of new VideoSampleSink(track).samplesAtTimestamps(times)) {
    sample?.draw(context, 0, 0, THUMBNAIL_WIDTH, height);
    sample?.close();
    thumbnails.push(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }));
  }
  return thumbnails;
}
