import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Problem } from '@/components/site/problem';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { PROBLEM_STATUSES, type ProblemStatus } from '@/lib/routing/problems';

type ProblemProps = PageProps<'/[locale]/problems/[status]'>;

export const dynamicParams = false;

export function generateStaticParams() {
  return PROBLEM_STATUSES.map((status) => ({ status }));
}

async function readStatus(params: ProblemProps['params']): Promise<ProblemStatus> {
  const { status } = await params;
  return PROBLEM_STATUSES.find((known) => known === status) ?? notFound();
}

export async function generateMetadata({ params }: ProblemProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'problems' });
  const status = await readStatus(params);
  return { title: t(`${status}.heading`), robots: { index: false, follow: false } };
}

export default async function ProblemPage({ params }: ProblemProps) {
  const locale = await enterLocale(params);
  return (
    <SiteShell locale={locale} path="">
      <Problem locale={locale} status={await readStatus(params)} />
    </SiteShell>
  );
}
