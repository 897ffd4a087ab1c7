import { TrialFault } from '@/lib/trials/faults';
import { labelled } from '@/lib/trials/label';
import { decodePicture, pixelsOf } from '@/lib/trials/picture';
import { type RunContext, serveTrial } from '@/lib/trials/serve';
import { type Encode, openEncoders } from './encoders';
import { inOrder, PLAN } from './plan';
import type { Compressed, CompressionOptions, CompressionResult, Format } from './result';
import { luma, ssim } from './ssim';

const MAX_PIXELS = 12_000_000;

type Made = Compressed & { file: Blob };

serveTrial<Blob, CompressionOptions, CompressionResult>({
  async load({ asset }) {
    const encoders = await openEncoders(asset);
    return async (picture, options, context) => {
      const bitmap = await decodePicture(picture, { maxPixels: MAX_PIXELS });
      const pixels = pixelsOf(bitmap);
      bitmap.close();
      const made = await compress(pixels, { encoders, options, context });
      const { width, height } = pixels;
      const files = await Promise.all(made.map(labelOf));
      return { result: { results: made.map(withoutFile) }, extra: { width, height, files } };
    };
  },
});

type Compressing = { encoders: Record<Format, Encode>; options: CompressionOptions; context: RunContext };

async function compress(pixels: ImageData, { encoders, options, context }: Compressing): Promise<Made[]> {
  const original = luma(pixels);
  const made: Made[] = [];
  for (const { format, quality } of PLAN) {
    if (context.signal.aborted) throw new TrialFault('interrupted');
    const file = await encoders[format](pixels, quality, options);
    const shown = pixelsOf(await createImageBitmap(file));
    const similarity = ssim(original, luma(shown), pixels);
    made.push({ format, quality, bytes: file.size, ssim: Math.round(similarity * 1e4) / 1e4, file });
    made.sort(inOrder);
    context.progress(made.length / PLAN.length, { results: made.map(withoutFile) });
  }
  return made;
}

function withoutFile({ format, quality, bytes, ssim: similarity }: Made): Compressed {
  return { format, quality, bytes, ssim: similarity };
}

/** The size in the result is the encoder's own; the label adds a little to the file that is kept. */
function labelOf({ file, format, quality }: Made): Promise<Blob> {
  const words = `Compressed in the browser: ${format.toUpperCase()}, quality ${quality}`;
  return labelled(file, { words, source: 'algorithmicallyEnhanced' });
}
