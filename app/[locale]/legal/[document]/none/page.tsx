import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SiteShell } from '@/components/site/site-shell';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';

type NoneProps = PageProps<'/[locale]/legal/[document]/none'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await listDocuments(DEFAULT_LOCALE)).map(({ document }) => ({ document }));
}

async function readParams(params: NoneProps['params']) {
  const locale = await enterLocale(params);
  const { document: name } = await params;
  const document = (await listDocuments(locale)).find((known) => known.document === name);
  const first = document?.versions.at(-1);
  if (!document || !first) notFound();
  return { locale, document, first };
}

export async function generateMetadata({ params }: NoneProps): Promise<Metadata> {
  const { locale, document } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  return { title: t('none.title', { title: document.title }), robots: { index: false, follow: true } };
}

/** What `?at=` answers for a time before the first version took effect. */
export default async function NonePage({ params }: NoneProps) {
  const { locale, document, first } = await readParams(params);
  const t = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const path = `/legal/${document.document}`;
  const effectiveFrom = format.dateTime(startOfShanghaiDay(first.effectiveFrom), { dateStyle: 'long' });
  const ways = [
    [`/${locale}${path}/${first.version}`, t('none.first', { version: first.version })],
    [`/${locale}${path}`, t('version.inForce')],
    [`/${locale}/legal#${document.document}`, t('version.all')],
  ] as const;
  return (
    <SiteShell locale={locale} path={path}>
      <div className="wrap py-16 lg:py-28">
        <h1 className="text-s4">{t('none.heading')}</h1>
        <p className="mt-4 max-w-[38em]">{t('none.text', { title: document.title, effectiveFrom })}</p>
        <ul className="mt-6">
          {ways.map(([href, label]) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </SiteShell>
  );
}
