import { childrenOf, type MdxNode, plainText } from '@/lib/content/mdx-node';
import type { Locale } from '@/lib/i18n/locales';

/** The five sections of every technology, in order; the ids are the anchors on its page in both languages. */
export const SECTIONS = ['what', 'io', 'where', 'limits', 'ask'] as const;

export type Section = (typeof SECTIONS)[number];

/** How the sections must be headed in `content/technologies`. */
export const HEADINGS: Record<Locale, Record<Section, string>> = {
  zh: {
    what: '能做什么',
    io: '输入与输出',
    where: '用在哪里',
    limits: '限制与不宜使用的情形',
    ask: '如何申请',
  },
  en: {
    what: 'What it does',
    io: 'What goes in and comes out',
    where: 'Where it is used',
    limits: 'Limits and when not to use it',
    ask: 'How to ask for it',
  },
};

export function sectionHeadings(tree: MdxNode): MdxNode[] {
  return childrenOf(tree).filter((node) => node.type === 'heading' && node.depth === 2);
}

/** Gives each heading of a checked text its section's id. */
export function anchorSections(tree: MdxNode): void {
  for (const [index, heading] of sectionHeadings(tree).entries()) {
    heading.data = { ...heading.data, hProperties: { id: SECTIONS[index] } };
  }
}

/** The words of a text without its headings, for the search: everything that a reader sees. */
export function proseOf(tree: MdxNode): string {
  return childrenOf(tree)
    .filter((node) => node.type !== 'heading')
    .map(blockText)
    .join('\n');
}

/** Blocks and cells stay apart, so that no word arises from the end of one and the beginning of the next. */
function blockText(node: MdxNode): string {
  const isSentence = node.type === 'paragraph' || node.type === 'tableCell';
  return isSentence ? plainText(node) : childrenOf(node).map(blockText).join('\n');
}
