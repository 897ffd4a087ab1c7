import { openEncoders } from '@/components/trials/image-compression/encoders';
import { PLAN } from '@/components/trials/image-compression/plan';
import type { PlainRun } from '../plain-run';

let encoders: Awaited<ReturnType<typeof openEncoders>> | undefined;

/** The encoders alone: no SSIM, no second decoding. */
export const plain: PlainRun = {
  async open(assets) {
    encoders = await openEncoders((name) => Promise.resolve(assets[name] ?? new Uint8Array()));
  },
  async run(input) {
    const bitmap = await createImageBitmap(input as Blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    for (const { format, quality } of PLAN) {
      if (pixels) await encoders?.[format](pixels, quality, { avifSpeed: 8 });
    }
  },
};
