import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';
import type { PlainRun } from '../plain-run';

/** No model: every frame decoded and read at the size the trial reads it, and nothing compared. */
export const plain: PlainRun = {
  open: () => Promise.resolve(),
  async run(input) {
    const video = new Input({ source: new BlobSource(input as Blob), formats: ALL_FORMATS });
    const track = await video.getPrimaryVideoTrack();
    const context = new OffscreenCanvas(64, 36).getContext('2d', { willReadFrequently: true });
    if (!track || !context) throw new Error('no video');
    for await (const frame of new VideoSampleSink(track).samples()) {
      frame.draw(context, 0, 0, 64, 36);
      frame.close();
      context.getImageData(0, 0, 64, 36);
    }
  },
};
