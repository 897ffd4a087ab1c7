import avifFactory from '@jsquash/avif/codec/enc/avif_enc.js';
import { defaultOptions as avifDefaults } from '@jsquash/avif/meta.js';
import webpFactory from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { defaultOptions as webpDefaults } from '@jsquash/webp/meta.js';
import { TrialFault } from '@/lib/trials/faults';
import type { CompressionOptions, Format } from './result';

export type Encode = (pixels: ImageData, quality: number, options: CompressionOptions) => Promise<Blob>;

/** The three encoders, made of their WebAssembly; JPEG's is the browser's own. */
export async function openEncoders(
  asset: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Record<Format, Encode>> {
  const [avifBytes, webpBytes] = await Promise.all([asset('avif'), asset('webp')]);
  const [avif, webp] = await Promise.all([
    avifFactory({ noInitialRun: true, wasmBinary: avifBytes.buffer }),
    webpFactory({ noInitialRun: true, wasmBinary: webpBytes.buffer }),
  ]);
  return {
    jpeg: encodeJpeg,
    webp: ({ data, width, height }, quality) =>
      blobOf(webp.encode(data, width, height, { ...webpDefaults, quality }), 'image/webp'),
    avif: ({ data, width, height }, quality, { avifSpeed }) =>
      blobOf(
        avif.encode(new Uint8Array(data.buffer), width, height, {
          ...avifDefaults,
          quality,
          speed: avifSpeed,
        }),
        'image/avif',
      ),
  };
}

function blobOf(bytes: Uint8Array | null, type: string): Promise<Blob> {
  if (!bytes) return Promise.reject(new TrialFault('out-of-memory'));
  // The encoder uses its memory again for the next picture.
  return Promise.resolve(new Blob([new Uint8Array(bytes)], { type }));
}

function encodeJpeg(pixels: ImageData, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new TrialFault('out-of-memory'));
  context.putImageData(onWhite(pixels), 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 });
}

/** JPEG knows no transparency; browsers would put black there. */
function onWhite(pixels: ImageData): ImageData {
  const data = new Uint8ClampedArray(pixels.data);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    if (alpha === 1) continue;
    for (let channel = at; channel < at + 3; channel += 1)
      data[channel] = (data[channel] ?? 0) * alpha + 255 * (1 - alpha);
    data[at + 3] = 255;
  }
  return new ImageData(data, pixels.width, pixels.height);
}
