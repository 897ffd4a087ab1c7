import { z } from 'zod';
import { bilingual } from '@/lib/content/bilingual';
import { slugSchema, TRIALS } from '@/lib/technologies/schema';

const words = z.string().trim().min(1);
const count = z.int().positive();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const insideProject = z.string().regex(/^(?!\/)(?!.*\.\.)[\w@./-]+$/);

/** A file of an installed package. Files of one set lie in one folder, so that they can name each other. */
const asset = z.strictObject({
  name: words,
  set: slugSchema,
  package: words,
  /** Inside the package. */
  path: insideProject,
  bytes: count,
  sha256,
  /** The runtime fetches it by its address. */
  byUrl: z.boolean().default(false),
  /** Only for browsers that have this, or lack it. */
  when: z.enum(['relaxed-simd', 'no-relaxed-simd']).optional(),
  /** The name it has in its folder, where another file looks for it; else that of `path`. */
  as: insideProject.optional(),
});

/** Something of somebody else's that a trial is made of. `licenceFile` is the text itself, under the project's root. */
const credit = z.strictObject({
  name: words,
  /** As installed: a package and its version, or the date of the file. */
  version: words,
  maker: words,
  part: z.enum(['model', 'runtime', 'program', 'data']),
  /** SPDX. */
  licence: words,
  licenceFile: insideProject,
  /** Where the licence text was read, and on which day, where the package carries none. */
  licenceRead: z.strictObject({ from: words, on: z.iso.date() }).optional(),
  source: z.url(),
});

const sample = z
  .strictObject({
    id: slugSchema,
    title: bilingual,
    /** Under the project's root; absent for a text. */
    file: insideProject.optional(),
    text: bilingual.optional(),
    origin: bilingual,
    licence: words,
    options: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ file, text }) => (file === undefined) !== (text === undefined), {
    error: 'has either a file or a text',
  });

export const TAKES = ['picture', 'audio', 'video', 'text'] as const;

/** `components/trials/<id>/manifest.json`. */
export const trialManifest = z.strictObject({
  id: z.enum(TRIALS),
  technology: slugSchema,
  takes: z.enum(TAKES),
  /** Media types and endings, as an input of type file takes them. Empty for text. */
  accept: z.array(words),
  /** Several files may be given at once; the worker then gets a list. */
  multiple: z.boolean().default(false),
  limits: z.strictObject({
    bytes: count,
    pixels: count.optional(),
    seconds: count.optional(),
    characters: count.optional(),
  }),
  devices: z.array(z.enum(['camera', 'microphone'])).default([]),
  /** It is worked out by the operator's own HTTP service, which keeps what is put in for no longer than this. */
  service: z.strictObject({ keptFor: z.strictObject({ count, unit: z.enum(['hours', 'days']) }) }).optional(),
  worker: z.enum(['module', 'classic']),
  assets: z.array(asset),
  /** The first is what the page names in its sentence. */
  credits: z.array(credit).min(1),
  samples: z.array(sample).min(1),
});

export type TrialManifest = z.infer<typeof trialManifest>;
export type TrialAsset = z.infer<typeof asset>;
export type TrialCredit = z.infer<typeof credit>;
export type TrialSample = z.infer<typeof sample>;

/** `components/trials/<id>/recorded/<sample>.json`: what a real run of a sample gave. */
export const recordedResult = z.strictObject({
  recordedOn: z.iso.date(),
  /** What it ran on, as `name version`. */
  version: words,
  result: z.record(z.string(), z.unknown()),
});

export type RecordedResult = z.infer<typeof recordedResult>;
