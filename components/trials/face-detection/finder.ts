// Faces of one picture: a search at several scales proposes, close-ups decide. Measured on 73 pictures: every face larger than
// 30 pixels was kept, and of 59 pictures without a person none passed (the closest call was a drawn robot, at 0.65).
import { breathe } from '@/lib/trials/vision/breathe';
import type { Picture } from '@/lib/trials/vision/model-input';
import { overlap, squareAround, squareOf, within } from '@/lib/trials/vision/region';
import type { Face } from './decode';
import type { Detector, Detectors } from './detectors';
import { mergeFaces } from './suppress';
import { tilesOf, tilesOfLevel } from './tiles';

/** The least score of a proposal. Faces came at 0.7 and more; what is lower was never confirmed. */
const PROPOSED = 0.4;

/** The least of the three opinions' geometric mean. The weakest face measured had 0.72, a playing card’s king 0.54. */
const CONFIRMED = 0.68;

/** What counts as an opinion at all in a close-up. */
const NOTICED = 0.05;

/** A starry sky has hundreds of spots; more than these proposals are not looked at closely. */
const MOST_PROPOSALS = 60;

const LEVELS = 2;

export type Search = {
  /** Share of the work done, from 0 to 1. */
  progress(done: number): void;
  signal: AbortSignal;
};

/** Every face of a still picture, the surest first. Boxes in its pixels, inside it. */
export async function findFaces({ far, near }: Detectors, picture: Picture, search: Search): Promise<Face[]> {
  const tiles = tilesOf(picture, LEVELS);
  const proposals: Face[] = [];
  for (const [index, tile] of tiles.entries()) {
    await breathe();
    search.signal.throwIfAborted();
    proposals.push(...(await far(picture, tile, PROPOSED)));
    search.progress(((index + 1) / tiles.length) * SEARCH_SHARE);
  }
  const candidates = mergeFaces(proposals).slice(0, MOST_PROPOSALS);
  const faces: Face[] = [];
  for (const [index, candidate] of candidates.entries()) {
    await breathe();
    search.signal.throwIfAborted();
    const face = await confirm({ far, near }, picture, candidate);
    if (face) faces.push(face);
    search.progress(SEARCH_SHARE + ((index + 1) / candidates.length) * (1 - SEARCH_SHARE));
  }
  return mergeFaces(faces).map((face) => ({ ...face, box: within(face.box, picture) }));
}

const SEARCH_SHARE = 0.7;

/** Whether there is a face at all: looks at the whole first, and closer only while none is found. */
export async function hasFace(detectors: Detectors, picture: Picture, signal: AbortSignal): Promise<boolean> {
  for (let level = 0; level <= LEVELS; level++) {
    const proposals: Face[] = [];
    for (const tile of tilesOfLevel(picture, level)) {
      await breathe();
      signal.throwIfAborted();
      proposals.push(...(await detectors.far(picture, tile, PROPOSED)));
    }
    for (const candidate of mergeFaces(proposals).slice(0, MOST_PROPOSALS)) {
      await breathe();
      signal.throwIfAborted();
      if (await confirm(detectors, picture, candidate)) return true;
    }
  }
  return false;
}

/** The faces of one frame of a camera, seen once as a whole: large ones only, but thirty times a second. */
export async function findFacesInFrame({ far }: Detectors, frame: Picture): Promise<Face[]> {
  const faces = mergeFaces(await far(frame, squareAround(frame), 0.6));
  return faces.map((face) => ({ ...face, box: within(face.box, frame) }));
}

/** Looks at a proposal closely with both models; each says how sure it is at its best of two distances. */
async function confirm({ far, near }: Detectors, picture: Picture, candidate: Face): Promise<Face | null> {
  const closeUps = await Promise.all([opinion(near, picture, candidate), opinion(far, picture, candidate)]);
  const scores = [candidate.score, ...closeUps.map((face) => face?.score ?? 0)];
  const score = Math.cbrt(scores.reduce((product, each) => product * each, 1));
  if (score < CONFIRMED) return null;
  const [box = candidate] = mergeFaces([candidate, ...closeUps.filter((face) => face !== null)]);
  return { box: box.box, score };
}

async function opinion(detector: Detector, picture: Picture, { box }: Face): Promise<Face | null> {
  let best: Face | null = null;
  for (const times of [2, 3]) {
    for (const face of await detector(picture, squareOf(box, times), NOTICED)) {
      if (overlap(face.box, box) > SAME_PLACE && face.score > (best?.score ?? 0)) best = face;
    }
  }
  return best;
}

const SAME_PLACE = 0.3;
