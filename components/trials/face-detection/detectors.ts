import { type Assets, compileModel } from '@/lib/trials/vision/litert';
import { modelInput, type Picture } from '@/lib/trials/vision/model-input';
import type { Region } from '@/lib/trials/vision/region';
import { anchorCentres } from './anchors';
import { decodeFaces, type Face, rawFaces } from './decode';
import { type DetectorModel, fullRange, shortRange } from './models';

/** Finds faces of at least a score in one region of a picture; overlapping ones are not merged yet. */
export type Detector = (picture: Picture, region: Region, atLeast: number) => Promise<Face[]>;

export type Detectors = { far: Detector; near: Detector };

/** Compiles both detectors: `far` for the search, `near` for a second opinion on what it found. */
export async function loadDetectors(assets: Assets): Promise<Detectors> {
  return {
    far: await detector(await assets.asset('face_detection_full_range.tflite'), fullRange),
    near: await detector(await assets.asset('face_detection_short_range.tflite'), shortRange),
  };
}

async function detector(bytes: Uint8Array<ArrayBuffer>, model: DetectorModel): Promise<Detector> {
  const run = await compileModel(bytes);
  const input = modelInput({ width: model.side, height: model.side, range: [-1, 1] });
  const placed = { ...model, centres: anchorCentres(model) };
  return async (picture, region, atLeast) => {
    const outputs = await run(input(picture, region));
    return decodeFaces(rawFaces(outputs), placed, { region, atLeast });
  };
}
