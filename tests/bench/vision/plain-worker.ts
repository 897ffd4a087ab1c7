// The same models run as LiteRT's README shows it, with nothing of ours but the number of runs: what a trial is held against.
import { type CompiledModel, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';

type Model = { file: string; side: number; runs: number };

export type PlainOrder = { models: Model[]; sample: string; writesPng: boolean };

const compiled = new Map<string, CompiledModel>();

addEventListener('message', ({ data }: MessageEvent<PlainOrder>) => {
  void work(data).then(() => postMessage('done'));
});

async function work({ models, sample, writesPng }: PlainOrder): Promise<void> {
  const blob = await (await fetch(sample)).blob();
  if (models.length === 0) return decodeVideo(blob);
  if (compiled.size === 0) {
    await loadLiteRt('/litert_wasm_internal.js');
    for (const { file } of models)
      compiled.set(file, await loadAndCompile(`/${file}`, { accelerator: 'wasm' }));
  }
  const picture = await createImageBitmap(blob);
  for (const model of models) for (let run = 0; run < model.runs; run++) await runOnce(model, picture);
  if (writesPng)
    await canvasOf(picture, picture.width, picture.height).canvas.convertToBlob({ type: 'image/png' });
  picture.close();
}

async function runOnce({ file, side }: Model, picture: ImageBitmap): Promise<void> {
  const { data } = canvasOf(picture, side, side).getImageData(0, 0, side, side);
  const values = new Float32Array(side * side * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    for (let channel = 0; channel < 3; channel++) values[to++] = (data[from + channel] ?? 0) / 255;
  }
  const input = new Tensor(values, [1, side, side, 3]);
  const outputs = (await compiled.get(file)?.run(input)) ?? [];
  input.delete();
  for (const output of outputs) {
    output.toTypedArray();
    output.delete();
  }
}

async function decodeVideo(blob: Blob): Promise<void> {
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('no video');
  const context = new OffscreenCanvas(64, 36).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  for await (const frame of new VideoSampleSink(track).samples()) {
    frame.draw(context, 0, 0, 64, 36);
    frame.close();
    context.getImageData(0, 0, 64, 36);
  }
}

function canvasOf(picture: ImageBitmap, width: number, height: number) {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, width, height);
  return context;
}
