import { readAlphabet } from '@/components/trials/text-recognition/decode';
import type { Tensor } from '@/components/trials/text-recognition/detector-input';
import { openModels } from '@/components/trials/text-recognition/models';
import { openPicture } from '@/components/trials/text-recognition/open-picture';
import type { Models } from '@/components/trials/text-recognition/reader';
import { recognise } from '@/components/trials/text-recognition/recognise';
import type { PlainRun } from '../plain-run';

let models: Models | undefined;
let dictionary = '';
let seen: { pages: Tensor[]; lines: Tensor[] } | undefined;

/** The two networks alone, on the numbers that the pipeline gave them in the first run. */
export const plain: PlainRun = {
  async open({ runtime, detector, reader, dictionary: words }) {
    if (!runtime || !detector || !reader) throw new Error('A file is missing.');
    models = await openModels({ wasm: runtime, detector, reader });
    dictionary = new TextDecoder().decode(words);
  },
  async run(input) {
    if (!models) throw new Error('The networks aren’t open.');
    seen ??= await collect(models, input as Blob);
    for (const page of seen.pages) await models.detect(page);
    for (const line of seen.lines) await models.read(line);
  },
};

async function collect({ detect, read }: Models, picture: Blob) {
  const { raster } = await openPicture(picture);
  const given: { pages: Tensor[]; lines: Tensor[] } = { pages: [], lines: [] };
  const listening: Models = {
    detect: (page) => (given.pages.push(page), detect(page)),
    read: (line) => (given.lines.push(line), read(line)),
  };
  const tools = { models: listening, alphabet: readAlphabet(dictionary), check: () => undefined };
  await recognise(raster, tools, () => undefined);
  return given;
}
