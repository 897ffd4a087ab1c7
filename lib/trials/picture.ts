import { TrialFault } from './faults';
import { readPictureHeader } from './picture-header';

export type PictureLimits = { maxPixels: number };

/** JPEG keeps its size behind whatever metadata comes first. */
const HEADER_BYTES = 512 * 1024;

/**
 * A picture as pixels, turned as its EXIF orientation says. Its header is looked at first: TrialFault 'wrong-kind' for
 * what is no picture, 'too-many-pixels' for one above the limit, 'broken' for one that can't be decoded.
 */
export async function decodePicture(blob: Blob, { maxPixels }: PictureLimits): Promise<ImageBitmap> {
  const header = readPictureHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
  if (!header) throw new TrialFault('wrong-kind');
  if (header.width * header.height > maxPixels) throw new TrialFault('too-many-pixels');
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    throw new TrialFault('broken');
  }
}

/** The pixels of a picture, red, green, blue and alpha, a byte each. */
export function pixelsOf(bitmap: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) throw new TrialFault('out-of-memory');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
