import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { LegalBreadcrumb } from '@/components/legal/legal-breadcrumb';
import { VersionPage } from '@/components/legal/version-page';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { versionPath } from '@/lib/legal/addresses';
import { findVersion, listDocuments, publishedNow } from '@/lib/legal/queries';
import { VERSION_STATES } from '@/lib/legal/rules';
import { listStatePages } from '@/lib/legal/state-pages';
import { siteUrl } from '@/lib/routing/site-url';
import { shareMetadata } from '@/lib/share/metadata';

// One page for each state a version can be in; routing answers its public address with the one that holds at that
// instant (lib/routing/legal-route.ts).
type StateProps = PageProps<'/[locale]/legal/[document]/[version]/[state]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  return listStatePages(await publishedNow(), new Date());
}

async function readParams(params: StateProps['params']) {
  const locale = await enterLocale(params);
  const { document, version: name, state: stateName } = await params;
  const version = await findVersion(document, name, locale);
  const state = VERSION_STATES.find((known) => known === stateName);
  if (!version || !state) notFound();
  return { locale, version, state };
}

export async function generateMetadata({ params }: StateProps): Promise<Metadata> {
  const { locale, version, state } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  const { document, version: name, summary } = version;
  const isInForce = state === 'in-force';
  const about = (await listDocuments(locale)).find((row) => row.document === document)?.about ?? summary;
  const title = isInForce
    ? version.title
    : t('version.title', { title: version.title, version: name, state: t(`state.${state}`) });
  return {
    title,
    ...shareMetadata(locale, {
      title,
      description: isInForce ? about : summary,
      path: versionPath(version, state),
      image: `/legal/${document}`,
      type: 'article',
    }),
    robots: { index: isInForce, follow: true },
  };
}

export default async function VersionStatePage({ params }: StateProps) {
  const { locale, version, state } = await readParams(params);
  const path = versionPath(version, state);
  return (
    <SiteShell locale={locale} path={path}>
      <LegalBreadcrumb locale={locale} document={{ title: version.title, path }} />
      <VersionPage
        locale={locale}
        version={version}
        state={state}
        address={`${siteUrl()}/${locale}/legal/${version.document}/${version.version}`}
      />
    </SiteShell>
  );
}
