import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotOpen } from '@/components/cases/case-page';
import { ExportTables } from '@/components/cases/export-tables';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { findOpenCase } from '@/lib/cases/access';
import { exportCase } from '@/lib/cases/export';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { setResponseStatus } from '@/lib/server/response-status';

type CopyProps = PageProps<'/[locale]/cases/[reference]/copy'>;

export async function generateMetadata({ params }: CopyProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'cases.export' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Everything kept on the sender of the case that is open, to read, print or save. */
export default async function CopyPage({ params }: CopyProps) {
  const locale = await enterLocale(params);
  const { reference } = await params;
  const now = new Date();
  const open = await findOpenCase(await readCaseCookie(), now);
  const isOpen = open?.view.reference === reference;
  if (!isOpen) setResponseStatus(403);
  return (
    <SiteShell locale={locale} path={`/cases/${reference}/copy`} notice={null}>
      <PageColumn>
        {open && isOpen ? (
          <ExportTables locale={locale} exported={await exportCase(open, now)} />
        ) : (
          <NotOpen locale={locale} reference={reference} />
        )}
      </PageColumn>
    </SiteShell>
  );
}
