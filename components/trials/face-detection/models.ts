/** How a detector of MediaPipe is fed and read; the numbers are those of its graphs (face_detection_*.pbtxt). */
export type DetectorModel = {
  /** Side of the square input, in pixels. */
  side: number;
  /** Cells a side of each layer, and anchors a cell. */
  layers: readonly { cells: number; anchors: number }[];
};

/** For faces up to five metres away. */
export const fullRange: DetectorModel = { side: 192, layers: [{ cells: 48, anchors: 1 }] };

/** For faces up to two metres away: a second opinion on a close-up. */
export const shortRange: DetectorModel = {
  side: 128,
  layers: [
    { cells: 16, anchors: 2 },
    { cells: 8, anchors: 6 },
  ],
};
