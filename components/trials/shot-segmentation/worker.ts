import { type Outcome, serveTrial, type RunContext } from '@/lib/trials/serve';
import { TrialFault } from '@/lib/trials/faults';
import { distancesOf, findCuts } from './cuts';
import { openVideo, smallFrames, thumbnailsAt, type Video } from './decode-video';
import { shotsOf } from './edl';
import manifest from './manifest.json';
import { registerOpaqueDecoder } from './opaque-decoder';
import type { ShotExtra, ShotInput, ShotResult } from './result';
import { type Signature, signatureOf } from './signature';

/** More pictures than these are no overview. */
const MOST_THUMBNAILS = 60;

/** Looking at every frame takes this share of the time, the pictures the rest. */
const FRAMES_SHARE = 0.95;

registerOpaqueDecoder();

serveTrial<ShotInput, null, ShotResult>({
  load: () =>
    Promise.resolve(async (input, _options, run) => {
      if (!(input instanceof Blob)) return finish(input.frames.map(signatureOf), input.seconds, []);
      const video = await openVideo(input, manifest.limits.seconds);
      try {
        return await look(video, run);
      } finally {
        video.close();
      }
    }),
});

async function look(video: Video, run: RunContext): Promise<Outcome<ShotResult>> {
  const frames: Signature[] = [];
  for await (const frame of smallFrames(video)) {
    run.signal.throwIfAborted();
    frames.push(signatureOf(frame));
    if (frames.length % 10 === 0) run.progress((frame.time / video.seconds) * FRAMES_SHARE);
  }
  const middles = shotsOf(findCuts(frames), video.seconds).map(({ start, end }) => (start + end) / 2);
  const thumbnails = middles.length > MOST_THUMBNAILS ? [] : await thumbnailsAt(video, middles);
  return finish(frames, video.seconds, thumbnails);
}

function finish(frames: Signature[], seconds: number, thumbnails: Blob[]): Outcome<ShotResult> {
  if (frames.length === 0) throw new TrialFault('empty');
  const values = distancesOf(frames);
  const extra: ShotExtra = {
    seconds,
    framesPerSecond: frames.length / seconds,
    distances: { times: Float32Array.from(frames, ({ time }) => time), values },
    thumbnails,
  };
  const cuts = findCuts(frames, values).map((time) => Math.round(time * 1000) / 1000);
  return { result: { cuts }, extra };
}
