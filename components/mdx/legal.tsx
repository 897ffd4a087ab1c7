import type { ComponentProps, ReactNode } from 'react';
import type { ComponentName } from '@/lib/content/allowlists';
import type { MdxComponents } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { GeneratedTable, type GeneratedTableProps } from './generated-table';
import styles from './legal.module.css';
import { siteLink } from './site-link';

export type LegalDrawing = {
  locale: Locale;
  /** What stands in place of each fact and table. */
  facts: Record<string, string>;
  tables: Record<string, GeneratedTableProps>;
  isHighlighted: (clause: string) => boolean;
  words: { clause: (id: string) => string; highlighted: (id: string) => string; mark: string };
};

/** What a legal text is drawn with. Every value in it is the one that the version was published with. */
export function legalComponents({
  locale,
  facts,
  tables,
  isHighlighted,
  words,
}: LegalDrawing): MdxComponents {
  const own = {
    Clause: ({ id, children }: { id: string; children: ReactNode }) => (
      <Clause id={id} isHighlighted={isHighlighted(id)} words={words}>
        {children}
      </Clause>
    ),
    Highlight: ({ children }: { children: ReactNode }) => (
      <div className={`${styles.highlight} prose`}>
        <p className={styles.mark}>{words.mark}</p>
        {children}
      </div>
    ),
    Fact: ({ name }: { name: string }) => facts[name],
    Definition: ({ children }: { children: ReactNode }) => <dfn className={styles.term}>{children}</dfn>,
    Table: ({ name }: { name: string }) => {
      const table = tables[name];
      return table ? <GeneratedTable {...table} /> : null;
    },
  } satisfies Record<ComponentName<'legal'>, unknown>;
  return { ...own, a: siteLink(locale), h2: SectionHeading };
}

function SectionHeading({ id, children, ...rest }: ComponentProps<'h2'> & { 'data-label'?: string }) {
  return (
    <h2 id={id} className={styles.heading}>
      <span className={styles.label}>{rest['data-label']}</span> {children}
    </h2>
  );
}

type ClauseProps = Pick<LegalDrawing, 'words'> & { id: string; isHighlighted: boolean; children: ReactNode };

function Clause({ id, isHighlighted, words, children }: ClauseProps) {
  return (
    <section
      id={id}
      role="group"
      aria-label={isHighlighted ? words.highlighted(id) : words.clause(id)}
      data-clause={id}
      data-highlighted={isHighlighted ? '' : undefined}
      className={styles.clause}
    >
      <a href={`#${id}`} className={styles.number} aria-label={words.clause(id)}>
        {id}
      </a>
      <div className={`${styles.text} prose`}>{children}</div>
    </section>
  );
}
