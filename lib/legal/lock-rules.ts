// A published version never changes.
import { existsSync } from 'node:fs';
import type { ContentError } from '@/lib/content/content-error';
import { shownPath } from '@/lib/content/files';
import { canonicalText, hashText } from './canonical';
import { hashFile } from './lock';
import { textFile } from './places';
import type { PublishedVersion } from './schema';
import type { VersionText } from './version-text';

/** What in a published version's files isn't as it was published. */
export function findLockErrors(
  folder: string,
  texts: VersionText[],
  published: PublishedVersion,
): ContentError[] {
  return texts.flatMap((text) => findTextErrors(folder, text, published));
}

function findTextErrors(folder: string, text: VersionText, published: PublishedVersion): ContentError[] {
  const { document, version, locale, frontmatter } = text;
  const file = textFile(folder, text);
  if (!existsSync(file)) return [];
  const fix = `Undo the edit (git checkout -- ${shownPath(file)}) and make the change in a new version.`;
  const at = { file: text.file, line: 1 };
  if (hashFile(file) !== published.source[locale]) {
    return [{ ...at, message: `${document} ${version} is published and has been edited since.`, fix }];
  }
  if (hashText(canonicalText(text)) !== published.sha256[locale]) {
    return [
      {
        ...at,
        message: `${document} ${version} no longer gives the text that was published.`,
        fix: 'Its file is unchanged: undo the change to lock.json, or to the code that makes the canonical text.',
      },
    ];
  }
  const isDated =
    frontmatter.publishedOn === published.publishedOn &&
    frontmatter.effectiveFrom === published.effectiveFrom;
  if (isDated && frontmatter.title === published.title[locale]) return [];
  return [
    {
      ...at,
      message: 'lock.json gives other dates or another title for this version.',
      fix: 'Undo the edit of lock.json: only “npm run legal -- publish” writes it.',
    },
  ];
}
