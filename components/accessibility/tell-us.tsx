import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';

/** How to report a barrier: through the form, and by mail where the operator has an address for it. */
export async function TellUs({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'accessibility.tell' });
  const { support } = operator().contacts;
  return (
    <>
      <h2>{t('heading')}</h2>
      <p>{t.rich('text', { link: linkTo(`/${locale}/contact`) })}</p>
      {support ? <p>{t.rich('mail', { address: support, link: linkTo(`mailto:${support}`) })}</p> : null}
    </>
  );
}

function linkTo(href: string) {
  return function Link(chunks: ReactNode) {
    return <a href={href}>{chunks}</a>;
  };
}
