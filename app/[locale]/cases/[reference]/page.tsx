import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { CasePage, NotOpen } from '@/components/cases/case-page';
import { CaseNotice } from '@/components/cases/notice';
import { PageColumn } from '@/components/site/page-column';
import { SiteShell } from '@/components/site/site-shell';
import { findOpenCase, readReference } from '@/lib/cases/access';
import { readCaseCookie } from '@/lib/correspondence/session-cookie';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { setResponseStatus } from '@/lib/server/response-status';

type CaseProps = PageProps<'/[locale]/cases/[reference]'>;

async function openCaseOf({ params }: CaseProps) {
  const { reference } = await params;
  if (readReference(reference) !== reference) notFound();
  const open = await findOpenCase(await readCaseCookie(), new Date());
  return { reference, open: open?.view.reference === reference ? open : null };
}

export async function generateMetadata(props: CaseProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'cases.page' });
  const { reference, open } = await openCaseOf(props);
  return {
    title: open ? t('title', { reference }) : t('notOpenTitle'),
    robots: { index: false, follow: false },
  };
}

const DONE = [
  'write',
  'correct',
  'withdraw',
  'unshare',
  'restrict',
  'erase',
  'close',
  'appeal',
  'doAtOnce',
] as const;

export default async function CaseRoute(props: CaseProps) {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'cases' });
  const { reference, open } = await openCaseOf(props);
  const query = await props.searchParams;
  const done = DONE.find((act) => act === query.done);
  if (!open) setResponseStatus(403);
  return (
    <SiteShell locale={locale} path={`/cases/${reference}`} notice={null}>
      <PageColumn>
        {open && done ? <CaseNotice heading={t(`done.${done}`)} /> : null}
        {open ? <CasePage locale={locale} open={open} /> : <NotOpen locale={locale} reference={reference} />}
      </PageColumn>
    </SiteShell>
  );
}
