import { z } from 'zod';

export const KINDS = ['speech', 'image', 'video', 'text', 'multimodal', 'recommendation', 'music'] as const;
export const INPUTS = ['sound', 'picture', 'video', 'text', 'behaviour'] as const;
export const OUTPUTS = ['text', 'sound', 'picture', 'video', 'structure', 'score'] as const;
export const SCENES = [
  'short-video',
  'live-streaming',
  'e-commerce',
  'advertising',
  'creation-tools',
  'customer-service',
  'moderation',
  'accessibility',
  'education',
  'search',
] as const;
export const TRIALS = [
  'text-recognition',
  'noise-reduction',
  'portrait-segmentation',
  'face-detection',
  'voice-activity',
  'word-segmentation',
  'shot-segmentation',
  'image-compression',
] as const;

export type Kind = (typeof KINDS)[number];
export type Input = (typeof INPUTS)[number];
export type TrialId = (typeof TRIALS)[number];

/** What a slug may look like: it stands in addresses, folder names and the contact form. */
export const slugSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const words = z.string().trim().min(1);

function distinct<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .refine((items) => new Set(items).size === items.length, { error: 'names something twice' });
}

/** Frontmatter of `content/technologies/<slug>/<locale>.mdx`. */
export const technologyFrontmatter = z.strictObject({
  title: words,
  summary: words,
  kind: z.enum(KINDS),
  inputs: distinct(z.enum(INPUTS)).min(1),
  outputs: distinct(z.enum(OUTPUTS)).min(1),
  scenes: distinct(z.enum(SCENES)).min(1),
  trial: z.enum(['none', ...TRIALS]),
  related: distinct(slugSchema).min(2).max(3),
  keywords: distinct(words).min(3).max(8),
});

export type TechnologyFrontmatter = z.infer<typeof technologyFrontmatter>;

/** What the list can be asked for: `?q=&kind=&input=&trial=yes`. An unknown value counts as not asked. */
export const listQuery = z.object({
  q: z.string().catch(''),
  kind: z.enum(KINDS).optional().catch(undefined),
  input: z.enum(INPUTS).optional().catch(undefined),
  trial: z.literal('yes').optional().catch(undefined),
});

export type ListQuery = z.infer<typeof listQuery>;
