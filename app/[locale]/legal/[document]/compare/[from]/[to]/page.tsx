import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ComparisonFacts } from '@/components/legal/changes/comparison-facts';
import { ComparisonText } from '@/components/legal/changes/comparison-text';
import { LegalTrail } from '@/components/legal/legal-trail';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { comparisonPath, historyPath } from '@/lib/legal/addresses';
import { findComparison } from '@/lib/legal/comparison';
import { shareMetadata } from '@/lib/share/metadata';

type CompareProps = PageProps<'/[locale]/legal/[document]/compare/[from]/[to]'>;

// There are as many of these pages as pairs of versions: each is made when it is asked for.
export const dynamic = 'force-dynamic';

async function readParams(params: CompareProps['params']) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const comparison = (await findComparison({ ...(await params), locale })) ?? notFound();
  const { document, from, to } = comparison;
  const names = { title: document.title, from: from.version, to: to.version };
  return {
    locale,
    comparison,
    names,
    path: comparisonPath(document.document, from.version, to.version),
    title: t.markup('compare.title', { ...names, day: (date) => date }),
    description: t('compare.description', names),
  };
}

export async function generateMetadata({ params }: CompareProps): Promise<Metadata> {
  const { locale, comparison, path, title, description } = await readParams(params);
  const image = `/legal/${comparison.document.document}`;
  return {
    title,
    ...shareMetadata(locale, { title, description, path, image, type: 'article' }),
    robots: { index: false, follow: true },
  };
}

export default async function ComparePage({ params }: CompareProps) {
  const { locale, comparison, names, path } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document } = comparison;
  return (
    <SiteShell locale={locale} path={path}>
      <div className="wrap pt-6 pb-12 lg:pt-8 lg:pb-16">
        <LegalTrail
          locale={locale}
          document={document}
          steps={[
            { name: t('trail.history'), path: historyPath(document.document) },
            { name: t('trail.compare'), path },
          ]}
        />
        <article className="max-w-[46em]">
          <h1 className="mt-4 text-s4">
            {t.rich('compare.title', {
              ...names,
              day: (date) => <span className="whitespace-nowrap">{date}</span>,
            })}
          </h1>
          <ComparisonFacts locale={locale} comparison={comparison} />
          <ComparisonText locale={locale} comparison={comparison} />
        </article>
      </div>
    </SiteShell>
  );
}
