// The legal documents for programs. The shapes are a public interface (docs/legal-data.md): fields are added, never
// renamed or removed.
import { z } from 'zod';
import { LOCALES } from '@/lib/i18n/locales';
import { findVersion, listPublishedVersions } from '@/lib/legal/queries';
import { stateOf, VERSION_STATES } from '@/lib/legal/rules';

const day = z.iso.date().meta({ description: 'A day in Asia/Shanghai, YYYY-MM-DD' });
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 of the canonical text, lower-case hex' });
const hashes = z.object({ zh: hash, en: hash });
const texts = z.object({ zh: z.string(), en: z.string() });

const version = z
  .object({
    document: z.string(),
    version: day.meta({ description: 'Named after the day it takes effect' }),
    publishedOn: day,
    effectiveFrom: day.meta({ description: 'In force from 00:00 of this day, Asia/Shanghai' }),
    sha256: hashes,
    clauses: z.array(
      z.object({
        id: z.string().meta({ description: 'Stable for ever, whatever the clause is numbered' }),
        highlighted: z.boolean().meta({ description: 'Limits liability, adds duties or settles disputes' }),
        text: texts.meta({
          description: 'Its own paragraphs, a line each, without the clauses that stand in it',
        }),
      }),
    ),
  })
  .meta({ title: 'A version of a legal document' });

const index = z
  .object({
    documents: z.array(
      z.object({
        document: z.string(),
        versions: z.array(
          z.object({
            version: day,
            publishedOn: day,
            effectiveFrom: day,
            state: z.enum(VERSION_STATES).meta({ description: 'At the moment of the answer' }),
            sha256: hashes,
          }),
        ),
      }),
    ),
  })
  .meta({ title: 'The published versions of every legal document, newest first' });

export type VersionJson = z.infer<typeof version>;
export type IndexJson = z.infer<typeof index>;

/** JSON Schema (2020-12) of both shapes, as `$defs`. */
export function legalJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Legal documents',
    oneOf: [{ $ref: '#/$defs/index' }, { $ref: '#/$defs/version' }],
    $defs: { index: defined(index), version: defined(version) },
  };
}

function defined(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/** One published version in both languages. Null when there is none. */
export async function versionJson(document: string, name: string): Promise<VersionJson | null> {
  const [zh, en] = await Promise.all(LOCALES.map((locale) => findVersion(document, name, locale)));
  if (!zh || !en) return null;
  const english = new Map(en.outline.clauses.map(({ id, text }) => [id, text]));
  return {
    document,
    version: zh.version,
    publishedOn: zh.publishedOn,
    effectiveFrom: zh.effectiveFrom,
    sha256: { zh: zh.sha256, en: en.sha256 },
    clauses: zh.outline.clauses.map(({ id, isHighlighted, text }) => ({
      id,
      highlighted: isHighlighted,
      text: { zh: text, en: english.get(id) ?? '' },
    })),
  };
}

/** Every published version with its state at an instant. */
export async function indexJson(now: Date): Promise<IndexJson> {
  const published = await listPublishedVersions();
  const documents = [...new Set(published.map(({ document }) => document))];
  return {
    documents: documents.map((document) => {
      const versions = published.filter((known) => known.document === document);
      const rows = versions.map(({ version: name, publishedOn, effectiveFrom, sha256 }) => ({
        version: name,
        publishedOn,
        effectiveFrom,
        state: stateOf(versions, name, now),
        sha256,
      }));
      return { document, versions: rows.reverse() };
    }),
  };
}
