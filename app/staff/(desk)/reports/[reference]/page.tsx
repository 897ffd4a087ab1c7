import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CaseHistory } from '@/components/desk/case-history';
import { ReportAppeals } from '@/components/reports/desk/report-appeals';
import { ReportHandling } from '@/components/reports/desk/report-handling';
import { ReportRecord } from '@/components/reports/desk/report-record';
import { groundWords } from '@/lib/reports/ground-words';
import { openForDesk } from '@/lib/reports/opening';
import { listAppealsOf } from '@/lib/restrictions/queries';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

type ReportProps = PageProps<'/staff/reports/[reference]'>;

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function ReportPage({ params }: ReportProps) {
  const member = await requireStaff('reports:read');
  const { reference } = await params;
  const report = await openForDesk(member, reference, new Date());
  if (!report) notFound();
  const t = await getTranslations('desk-reports');
  const ground = await groundWords(report, await getLocale());
  const appeals = await listAppealsOf('report', report.id);
  return (
    <>
      <h1 className="font-mono text-s3">{report.reference}</h1>
      <p className="mt-1 text-quiet">{t(`states.${report.state}`)}</p>
      <p className="mt-1 mb-5 text-s0 text-quiet">{t('recorded')}</p>
      <div className="grid gap-10 xl:grid-cols-[3fr_2fr]">
        <ReportRecord report={report} ground={ground} />
        <div className="grid content-start gap-8">
          {may(member.role, 'reports:decide') ? <ReportHandling report={report} /> : null}
          <ReportAppeals appeals={appeals} reference={reference} canDecide={report.decidedBy !== member.id} />
          <CaseHistory lines={report.history} />
        </div>
      </div>
    </>
  );
}
