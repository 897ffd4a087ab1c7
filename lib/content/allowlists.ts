/** A component that editors may use: whether it is a block of its own or stands in a sentence, and what it must carry. */
export type ComponentRule = { place: 'block' | 'sentence'; attributes: readonly string[]; empty?: boolean };

export type Allowlist = {
  components: Record<string, ComponentRule>;
  markdown: readonly string[];
  headings: readonly number[];
};

const PLAIN = ['root', 'paragraph', 'heading', 'text', 'strong', 'list', 'listItem', 'link'] as const;

/** The two small sets of what MDX in `content/` may hold. Whatever isn't named here is refused. */
export const ALLOWLISTS = {
  legal: {
    components: {
      Clause: { place: 'block', attributes: ['id'] },
      Highlight: { place: 'block', attributes: [] },
      Table: { place: 'block', attributes: ['name'], empty: true },
      Fact: { place: 'sentence', attributes: ['name'], empty: true },
      Definition: { place: 'sentence', attributes: [] },
    },
    markdown: PLAIN,
    headings: [2],
  },
  article: {
    components: { Note: { place: 'block', attributes: [] } },
    markdown: [...PLAIN, 'table', 'tableRow', 'tableCell', 'inlineCode'],
    headings: [2, 3],
  },
} as const satisfies Record<string, Allowlist>;

export type AllowlistName = keyof typeof ALLOWLISTS;
export type ComponentName<Name extends AllowlistName> = keyof (typeof ALLOWLISTS)[Name]['components'];
