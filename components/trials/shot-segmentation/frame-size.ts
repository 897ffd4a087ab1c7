/** Frames are compared at this size: small enough for speed and to forget noise, large enough to tell pictures apart. */
export const COMPARED = { width: 64, height: 36 };
