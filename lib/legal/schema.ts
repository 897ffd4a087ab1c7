import { z } from 'zod';
import { bilingual } from '@/lib/content/bilingual';
import { isIsoDate } from '@/lib/core/dates';
import { LOCALES } from '@/lib/i18n/locales';

const day = z.string().refine(isIsoDate, { error: 'not a date written YYYY-MM-DD' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'write it in small letters, joined by hyphens' });

/** The facts at the top of a version's text. */
export const versionFrontmatter = z.strictObject({
  title: z.string().min(1),
  version: day,
  publishedOn: day,
  effectiveFrom: day,
  summaryOfChanges: z.string().min(1),
  change: z.enum(['major', 'minor']).default('major'),
  /** To the users’ disadvantage in whole or in part, so that it needs the longer notice. */
  adverse: z.boolean().default(false),
});

export type VersionFrontmatter = z.infer<typeof versionFrontmatter>;

/** The forms that name documents beside their accept box. */
export const ACCEPTING_FORMS = ['contact'] as const;

export type AcceptingForm = (typeof ACCEPTING_FORMS)[number];

/** `content/legal/documents.json`: which documents there are, in the order they are listed. */
export const documentsFile = z.strictObject({
  prevailingLanguage: z.enum(LOCALES),
  documents: z
    .array(
      z.strictObject({
        document: slug,
        title: bilingual,
        about: bilingual,
        /** The forms whose sender accepts it. */
        acceptedWith: z.array(z.enum(ACCEPTING_FORMS)).default([]),
      }),
    )
    .min(1),
});

export type DocumentsFile = z.infer<typeof documentsFile>;

const table = z.strictObject({
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  none: z.string().optional(),
});

/** What stands in a text in place of each `Fact` and `Table` that it names, in one language. */
const values = z.strictObject({
  facts: z.record(z.string(), z.string()),
  tables: z.record(z.string(), table),
});

export type Values = z.infer<typeof values>;
export type ValuesTable = z.infer<typeof table>;

const publishedVersion = z.strictObject({
  publishedOn: day,
  effectiveFrom: day,
  title: bilingual,
  /** SHA-256 of each file, byte for byte. */
  source: z.strictObject({ zh: sha256, en: sha256 }),
  /** SHA-256 of each canonical text (docs/canonical-text.md). */
  sha256: z.strictObject({ zh: sha256, en: sha256 }),
  /** The values that the version was published with. It is drawn with these for ever. */
  facts: z.strictObject({ zh: values, en: values }),
});

/** `content/legal/lock.json`: document, then version. */
export const lockFile = z.record(slug, z.record(day, publishedVersion));

export type PublishedVersion = z.infer<typeof publishedVersion>;
export type Lock = z.infer<typeof lockFile>;
