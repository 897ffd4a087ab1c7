import { getTranslations } from 'next-intl/server';
import { BreadcrumbJsonLd } from '@/components/site/breadcrumb-json-ld';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';

type LegalBreadcrumbProps = {
  locale: Locale;
  /** The document on the page; the list of documents has none. Its path is without the language. */
  document?: { title: string; path: string };
};

/** The way from the home page to a legal page, for search engines. */
export async function LegalBreadcrumb({ locale, document }: LegalBreadcrumbProps) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const above = [
    { name: operator().platform[locale], path: `/${locale}` },
    { name: t('index.title'), path: `/${locale}/legal` },
  ];
  const own = document ? [{ name: document.title, path: `/${locale}${document.path}` }] : [];
  return <BreadcrumbJsonLd trail={[...above, ...own]} />;
}
