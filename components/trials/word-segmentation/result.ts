import { z } from 'zod';

/** Positions are UTF-16 offsets into the text. Tags are jieba's (ICTCLAS). */
export const segmentationResult = z.object({
  words: z.array(z.object({ text: z.string(), tag: z.string(), start: z.int().min(0), end: z.int().min(0) })),
});

export type SegmentationResult = z.infer<typeof segmentationResult>;
export type Word = SegmentationResult['words'][number];

/** What is shown beside the words and can be made again from them and the text. */
export type SegmentationExtra = {
  /** Words as a search engine would index them, overlapping ones included. */
  searchWords: string[];
};
