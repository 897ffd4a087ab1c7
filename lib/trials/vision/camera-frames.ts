import { faultOf } from '../faults';

/** Frames are handed over no larger than this; a larger one would only be slower to send. */
const WIDEST = 640;

const SECOND = 1000;

type Watching = {
  /** Works on a frame and is over with it before the next one comes. */
  work: (frame: ImageBitmap) => Promise<void>;
  /** Frames a second, told every second. */
  rate: (framesPerSecond: number) => void;
};

/** Hands the frames of a camera over one by one, as fast as they are worked on. Returns what stops it. */
export function watchCamera(stream: MediaStream, { work, rate }: Watching): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  const over = new AbortController();
  let [frames, since] = [0, performance.now()];
  const next = async () => {
    if (over.signal.aborted) return;
    const resizeWidth = Math.min(WIDEST, video.videoWidth);
    try {
      await work(await createImageBitmap(video, { resizeWidth, resizeQuality: 'low' }));
      frames += 1;
    } catch (error) {
      // A file runs meanwhile, or the worker has been ended: this frame is left out.
      if (faultOf(error) !== 'interrupted') throw error;
    }
    const passed = performance.now() - since;
    if (passed >= SECOND) {
      rate(Math.round((frames * SECOND) / passed));
      [frames, since] = [0, performance.now()];
    }
    nextFrame(video, () => void next());
  };
  void video.play().then(next, () => undefined);
  return () => {
    over.abort();
    video.srcObject = null;
  };
}

/** Older browsers don't say when a video has a new frame; they are asked as often as the screen changes. */
function nextFrame(video: HTMLVideoElement, then: () => void): void {
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(then);
  else requestAnimationFrame(then);
}
