import type { DetectorModel } from './models';

/** The centre of each anchor as shares of the input, x and y in turn, in the order of the model's outputs. */
export function anchorCentres({ layers }: DetectorModel): Float32Array {
  const centres: number[] = [];
  for (const { cells, anchors } of layers) {
    for (let cell = 0; cell < cells * cells; cell++) {
      const x = ((cell % cells) + 0.5) / cells;
      const y = (Math.floor(cell / cells) + 0.5) / cells;
      for (let anchor = 0; anchor < anchors; anchor++) centres.push(x, y);
    }
  }
  return Float32Array.from(centres);
}
