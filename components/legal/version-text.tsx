import { getTranslations } from 'next-intl/server';
import { legalComponents } from '@/components/mdx/legal';
import { compileMdx } from '@/lib/content/mdx';
import type { Locale } from '@/lib/i18n/locales';
import { anchorHeadings } from '@/lib/legal/heading-anchors';
import type { ShownVersion } from '@/lib/legal/queries';

/** The text itself, clause by clause. */
export async function VersionText({ locale, version }: { locale: Locale; version: ShownVersion }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const { outline, values, body } = version;
  const Content = await compileMdx(body, anchorHeadings(outline));
  const highlighted = new Set(outline.clauses.filter((clause) => clause.isHighlighted).map(({ id }) => id));
  const components = legalComponents({
    locale,
    ...values,
    isHighlighted: (id) => highlighted.has(id),
    words: {
      clause: (id) => t('clause.name', { id }),
      highlighted: (id) => t('clause.highlighted', { id }),
      mark: t('clause.mark'),
    },
  });
  return (
    <div className="mt-10">
      <Content components={components} />
    </div>
  );
}
