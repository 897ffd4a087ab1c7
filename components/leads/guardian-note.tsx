import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

/** The clause on minors; every version of the policy has it. */
const CLAUSE = 'P10';

/** What somebody under 14 can do instead of sending the form: Personal Information Protection Law, art. 31. */
export function GuardianNote({ locale }: { locale: Locale }) {
  const t = useTranslations('contact');
  return (
    <>
      <p>{t('child.text')}</p>
      <p>
        <a
          href={`/${locale}/legal/privacy-policy#${CLAUSE}`}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-11 items-center"
        >
          {t('child.link')}
          <span className="sr-only">{t('newTab')}</span>
        </a>
      </p>
      <MinorsLink locale={locale} />
    </>
  );
}

/** The page that tells minors and guardians the same in their own words. */
export function MinorsLink({ locale }: { locale: Locale }) {
  const t = useTranslations('contact');
  return (
    <p>
      <a
        href={`/${locale}/minors`}
        target="_blank"
        rel="noopener"
        className="inline-flex min-h-11 items-center"
      >
        {t('minors')}
        <span className="sr-only">{t('newTab')}</span>
      </a>
    </p>
  );
}
