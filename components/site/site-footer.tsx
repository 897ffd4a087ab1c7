import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import { Filings } from './filings';
import { ThemeChoice } from './theme-choice';

const LINKS = [
  ['agreement', '/legal/service-agreement'],
  ['policy', '/legal/privacy-policy'],
  ['legal', '/legal'],
  ['announcements', '/announcements'],
  ['contact', '/contact'],
  ['report', '/report'],
  ['rights', '/rights'],
  ['cases', '/cases'],
  ['minors', '/minors'],
  ['accessibility', '/accessibility'],
  ['licenses', '/licenses'],
  ['verify', '/verify'],
] as const;

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  const facts = operator();
  return (
    <footer className="no-print mt-auto border-t border-line text-s0 text-quiet">
      <div className="wrap grid gap-4 py-8">
        <nav aria-label={t('footer.label')}>
          <ul className="flex flex-wrap gap-x-6">
            {LINKS.map(([key, path]) => (
              <li key={key}>
                <a href={`/${locale}${path}`} className="flex min-h-11 min-w-11 items-center">
                  {t(`footer.${key}`)}
                </a>
              </li>
            ))}
            {facts.social.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="noopener noreferrer" className="flex min-h-11 min-w-11 items-center">
                  {link.name[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeChoice locale={locale} />
        <p>
          {facts.name[locale]}
          <span aria-hidden="true"> · </span>
          {facts.address[locale]}
        </p>
        <p>{t('footer.copyright', { operator: facts.name[locale] })}</p>
        <Filings locale={locale} filings={facts.filings} />
      </div>
    </footer>
  );
}
