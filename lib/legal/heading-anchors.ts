import { childrenOf, type MdxNode } from '@/lib/content/mdx-node';
import { type Outline, sectionAnchor } from './outline';

/** Gives each heading of the tree to be drawn the anchor and the number of its section. */
export function anchorHeadings({ sections }: Outline): (tree: MdxNode) => void {
  const labels = new Map(sections.map(({ anchor, label }) => [anchor, label]));
  return (tree) => {
    const headings = childrenOf(tree).filter(({ type }) => type === 'heading');
    headings.forEach((heading, index) => {
      const id = sectionAnchor(index + 1);
      heading.data = { ...heading.data, hProperties: { id, 'data-label': labels.get(id) ?? '' } };
    });
  };
}
