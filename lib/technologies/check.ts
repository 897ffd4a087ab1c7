import { BrokenContent, type ContentError } from '@/lib/content/content-error';
import { shownPath } from '@/lib/content/files';
import { LOCALES } from '@/lib/i18n/locales';
import { checkText, lineOfFact, type ReadText } from './check-text';
import { slugSchema } from './schema';
import { listSlugs, readTechnologyText, TECHNOLOGIES_FOLDER, technologyFile } from './source';

const FEWEST_TECHNOLOGIES = 12;

/** Addresses below `/technologies` that are pages of their own. */
const RESERVED_SLUGS = ['search', 'search-index.json'];

/** What both languages of a technology must say alike. */
const SHARED_FIELDS = ['kind', 'inputs', 'outputs', 'scenes', 'trial', 'related'] as const;

/** Everything wrong with the technologies under a folder, in the order of the files. Nothing wrong: an empty list. */
export async function checkTechnologies(folder: string = TECHNOLOGIES_FOLDER): Promise<ContentError[]> {
  const slugs = await listSlugs(folder);
  const errors = slugs.flatMap((slug) => checkTechnology(slug, slugs, folder));
  return slugs.length < FEWEST_TECHNOLOGIES ? [tooFew(slugs.length, folder), ...errors] : errors;
}

function checkTechnology(slug: string, slugs: readonly string[], folder: string): ContentError[] {
  const errors: ContentError[] = [];
  const texts: ReadText[] = [];
  for (const locale of LOCALES) {
    try {
      texts.push({ slug, locale, source: readTechnologyText(slug, locale, folder) });
    } catch (error) {
      if (!(error instanceof BrokenContent)) throw error;
      errors.push(...error.errors);
    }
  }
  return [
    ...checkSlug(slug, folder),
    ...errors,
    ...texts.flatMap((text) => checkText(text, slugs)),
    ...checkAlike(texts),
  ];
}

function checkSlug(slug: string, folder: string): ContentError[] {
  if (slugSchema.safeParse(slug).success && !RESERVED_SLUGS.includes(slug)) return [];
  return [
    {
      file: shownPath(technologyFile(slug, 'zh', folder)),
      line: 1,
      message: `A technology can't have the folder name ${slug}.`,
      fix: `Rename the folder: small letters, digits and single hyphens, but not ${RESERVED_SLUGS.join(' or ')}.`,
    },
  ];
}

function checkAlike([zh, en]: ReadText[]): ContentError[] {
  if (!zh || !en) return [];
  const differing = SHARED_FIELDS.filter(
    (field) => JSON.stringify(zh.source.frontmatter[field]) !== JSON.stringify(en.source.frontmatter[field]),
  );
  return differing.map((field) => ({
    file: en.source.file,
    line: lineOfFact(en, field),
    message: `${field} differs from the one in ${zh.source.file}.`,
    fix: 'Write the same value, in the same order, in both languages.',
  }));
}

function tooFew(count: number, folder: string): ContentError {
  return {
    file: shownPath(folder),
    line: 1,
    message: `There are ${count} technologies.`,
    fix: `The platform shows at least ${FEWEST_TECHNOLOGIES}: add folders, or undo what removed them.`,
  };
}
