import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** The clause on minors; every version of the policy has it. */
const CLAUSE = 'P10';

/** What somebody under 14 can do instead of sending the form: Personal Information Protection Law, art. 31. */
export function GuardianNote({ locale }: { locale: Locale }) {
  const t = useTranslations('contact.child');
  return (
    <>
      <p>{t('text')}</p>
      <BesideForm href={`/${locale}/legal/privacy-policy#${CLAUSE}`}>{t('link')}</BesideForm>
      <MinorsLink locale={locale} />
    </>
  );
}

/** The page that tells minors and guardians the same in their own words. */
export function MinorsLink({ locale }: { locale: Locale }) {
  const t = useTranslations('contact');
  return <BesideForm href={`/${locale}/minors`}>{t('minors')}</BesideForm>;
}

/** Opens beside the form, so that nothing typed is lost. */
function BesideForm({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations('contact');
  return (
    <p>
      <a href={href} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
        {children}
        <span className="sr-only">{t('newTab')}</span>
      </a>
    </p>
  );
}
