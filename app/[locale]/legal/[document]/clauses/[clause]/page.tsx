import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ClauseSteps } from '@/components/legal/changes/clause-steps';
import { LegalTrail } from '@/components/legal/legal-trail';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { clausePath, historyPath } from '@/lib/legal/addresses';
import { findClauseHistory } from '@/lib/legal/comparison';
import { shareMetadata } from '@/lib/share/metadata';

type ClauseProps = PageProps<'/[locale]/legal/[document]/clauses/[clause]'>;

// There are as many of these pages as clauses: each is made when it is asked for.
export const dynamic = 'force-dynamic';

async function readParams(params: ClauseProps['params']) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document, clause: id } = await params;
  const history = (await findClauseHistory(document, id, locale)) ?? notFound();
  const names = { title: history.document.title, id };
  return {
    locale,
    id,
    history,
    path: clausePath(document, id),
    title: t('clause.title', names),
    description: t('clause.description', names),
  };
}

export async function generateMetadata({ params }: ClauseProps): Promise<Metadata> {
  const { locale, history, path, title, description } = await readParams(params);
  const image = `/legal/${history.document.document}`;
  return {
    title,
    ...shareMetadata(locale, { title, description, path, image, type: 'article' }),
    robots: { index: false, follow: true },
  };
}

export default async function ClausePage({ params }: ClauseProps) {
  const { locale, id, history, path, title } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document } = history;
  return (
    <SiteShell locale={locale} path={path}>
      <div className="wrap pt-6 pb-12 lg:pt-8 lg:pb-16">
        <LegalTrail
          locale={locale}
          document={document}
          steps={[
            { name: t('trail.history'), path: historyPath(document.document) },
            { name: t('trail.clause', { id }), path },
          ]}
        />
        <article>
          <h1 className="mt-4 text-s4">{title}</h1>
          <ClauseSteps locale={locale} id={id} history={history} now={new Date()} />
        </article>
      </div>
    </SiteShell>
  );
}
