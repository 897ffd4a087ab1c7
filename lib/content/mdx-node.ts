/** What this project needs to know of a node of a Markdown tree (mdast with MDX's elements). */
export type MdxNode = {
  type: string;
  /** The component's name; null for a fragment. */
  name?: string | null;
  value?: string | null;
  depth?: number;
  url?: string;
  ordered?: boolean | null;
  start?: number | null;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  data?: object;
  position?: { start: { line: number } };
};

type MdxAttribute = { type: string; name?: string; value?: string | object | null };

export function isElement(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}

/** The text of an attribute, or undefined where it is absent or isn't plain text. */
export function attributeOf(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function childrenOf(node: MdxNode): MdxNode[] {
  return node.children ?? [];
}

/** The plain words under a node; components that stand for a value give nothing. */
export function plainText(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return childrenOf(node).map(plainText).join('');
}
