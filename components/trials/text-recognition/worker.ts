import { serveTrial } from '@/lib/trials/serve';
import { readAlphabet } from './decode';
import { openModels } from './models';
import { openPicture } from './open-picture';
import { recognise } from './recognise';
import type { RecognisedLine, RecognitionResult } from './result';

/** Of every picture, its lines; several pictures are pages, read one after another. */
serveTrial<Blob | Blob[], null, RecognitionResult>({
  async load(context) {
    const [wasm, detector, reader, dictionary] = await Promise.all([
      context.asset('runtime'),
      context.asset('detector'),
      context.asset('reader'),
      context.asset('dictionary'),
    ]);
    const models = await openModels({ wasm, detector, reader });
    const alphabet = readAlphabet(new TextDecoder().decode(dictionary));
    return async (input, _options, run) => {
      const tools = { models, alphabet, check: () => run.signal.throwIfAborted() };
      const pages = Array.isArray(input) ? input : [input];
      const mark = (lines: RecognisedLine[], page: number) =>
        pages.length > 1 ? lines.map((line) => ({ ...line, page })) : lines;
      const finished: RecognisedLine[] = [];
      for (const [index, blob] of pages.entries()) {
        const { raster, enlarge } = await openPicture(blob);
        const lines = await recognise(raster, tools, (done, read) =>
          run.progress((index + done) / pages.length, {
            lines: [...finished, ...mark(read.map(enlarge), index + 1)],
          }),
        );
        finished.push(...mark(lines.map(enlarge), index + 1));
      }
      return { result: { lines: finished } };
    };
  },
});
