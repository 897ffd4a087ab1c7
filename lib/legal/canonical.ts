// The canonical text of a version in one language, defined in docs/canonical-text.md. Published hashes depend on every
// byte of it: a change here makes every published version fail its check.
import { createHash } from 'node:crypto';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import type { Clause, Section } from './outline';
import type { VersionFrontmatter } from './schema';
import type { VersionText } from './version-text';

/** What the canonical text is made of. */
type CanonicalSource = Pick<VersionText, 'document' | 'locale' | 'outline'> & {
  frontmatter: Pick<VersionFrontmatter, 'title' | 'version' | 'publishedOn' | 'effectiveFrom'>;
};

/** Plain text with LF line ends, in Unicode NFC; encode it as UTF-8 to hash it. */
export function canonicalText({ document, locale, frontmatter, outline }: CanonicalSource): string {
  const head = [
    `title: ${frontmatter.title}`,
    `document: ${document}`,
    `version: ${frontmatter.version}`,
    `published: ${frontmatter.publishedOn}`,
    `effective: ${frontmatter.effectiveFrom}`,
    `language: ${LANGUAGE_TAGS[locale]}`,
  ].join('\n');
  const parts = [head, ...outline.sections.flatMap(sectionParts)];
  return `${parts.join('\n\n')}\n`.normalize('NFC');
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function sectionParts({ label, title, clauses }: Section): string[] {
  const heading = title === '' ? [] : [`# ${label} ${title}`];
  return [...heading, ...clauses.map(clausePart)];
}

function clausePart({ id, blocks }: Clause): string {
  const lines = blocks.flatMap(({ text, isHighlighted }) =>
    text.split('\n').map((line) => (isHighlighted ? `! ${line}` : `  ${line}`)),
  );
  return [`[${id}]`, ...lines].join('\n');
}
