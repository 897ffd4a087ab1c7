import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuarterTable } from '@/components/reports/quarter-table';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { findFigures } from '@/lib/reports/figures/queries';
import { SMALLEST } from '@/lib/reports/figures/rules';

// They change with every report that is decided.
export const dynamic = 'force-dynamic';

type FiguresProps = PageProps<'/[locale]/report/figures'>;

export async function generateMetadata({ params }: FiguresProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'report.figures' });
  return { title: t('title'), robots: { index: false, follow: true } };
}

export default async function FiguresPage({ params }: FiguresProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'report.figures' });
  const quarters = await findFigures(new Date());
  return (
    <SiteShell locale={locale} path="/report/figures">
      <div className="wrap">
        <div className="max-w-180 py-12 lg:py-16">
          <h1 className="text-s4">{t('title')}</h1>
          <p className="mt-3 text-quiet">{t('lead', { smallest: SMALLEST })}</p>
          {quarters.map((quarter) => (
            <QuarterTable key={quarter.from.toISOString()} locale={locale} quarter={quarter} />
          ))}
          <p className="mt-9">
            <a href={`/${locale}/report`}>{t('report')}</a>
          </p>
        </div>
      </div>
    </SiteShell>
  );
}
