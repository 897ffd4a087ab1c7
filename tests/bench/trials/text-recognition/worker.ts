// Runs in a worker of the bench's own page: the pipeline, and the same two networks on the same numbers without it.
import { openModels } from '@/components/trials/text-recognition/models';
import { readAlphabet } from '@/components/trials/text-recognition/decode';
import type { Tensor } from '@/components/trials/text-recognition/detector-input';
import { LINE_HEIGHT } from '@/components/trials/text-recognition/line-input';
import { openPicture } from '@/components/trials/text-recognition/open-picture';
import type { Models } from '@/components/trials/text-recognition/reader';
import { recognise } from '@/components/trials/text-recognition/recognise';

export type Round = {
  /** Milliseconds: our pipeline, the bare networks on the same input, and these with each line as wide as the widest. */
  ours: number;
  plain: number;
  padded: number;
  text: string;
};

const ROUNDS = 5;

async function measure(): Promise<{ coldMs: number; rounds: Round[] }> {
  const began = performance.now();
  const [wasm, detector, reader, dictionary, page] = await Promise.all(
    ['wasm', 'detector', 'reader', 'dictionary', 'page'].map(async (name) => {
      const answer = await fetch(`/${name}`);
      return new Uint8Array(await answer.arrayBuffer());
    }),
  );
  if (!wasm || !detector || !reader || !dictionary || !page) throw new Error('A file is missing.');
  const models = await openModels({ wasm, detector, reader });
  const coldMs = performance.now() - began;
  const alphabet = readAlphabet(new TextDecoder().decode(dictionary));
  const { raster } = await openPicture(new Blob([page]));
  const seen: { pages: Tensor[]; lines: Tensor[] } = { pages: [], lines: [] };
  const ours = async (used: Models) => {
    const lines = await recognise(
      raster,
      { models: used, alphabet, check: () => undefined },
      () => undefined,
    );
    return lines.map(({ text }) => text).join('\n');
  };
  await ours({
    detect: (tensor) => (seen.pages.push(tensor), models.detect(tensor)),
    read: (tensor) => (seen.lines.push(tensor), models.read(tensor)),
  });
  const widest = Math.max(...seen.lines.map(({ dims }) => dims[3]));
  const padded = seen.lines.map((): Tensor => {
    const dims: Tensor['dims'] = [1, 3, LINE_HEIGHT, widest];
    return { data: new Float32Array(3 * LINE_HEIGHT * widest), dims };
  });
  const plainly = async (lines: readonly Tensor[]) => {
    for (const tensor of seen.pages) await models.detect(tensor);
    for (const tensor of lines) await models.read(tensor);
  };
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let text = '';
    rounds.push({
      ours: await timed(async () => (text = await ours(models))),
      plain: await timed(() => plainly(seen.lines)),
      padded: await timed(() => plainly(padded)),
      text,
    });
  }
  return { coldMs, rounds };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

measure().then(
  (result) => postMessage(result),
  (error: unknown) => postMessage({ error: String(error) }),
);
