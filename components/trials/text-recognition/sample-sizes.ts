/** Width and height of the samples' pictures: without script nothing else tells where on them a box lies. */
export const SAMPLE_SIZES: Readonly<Record<string, PictureSize>> = {
  page: { width: 1000, height: 520 },
  note: { width: 800, height: 620 },
  subtitle: { width: 640, height: 427 },
};

export type PictureSize = { width: number; height: number };
