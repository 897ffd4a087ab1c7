import { getTranslations } from 'next-intl/server';
import { operator } from '@/lib/content/operator';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale, otherLocale } from '@/lib/i18n/locales';
import { Mark } from './mark';
import { NavLinks } from './nav-links';

/** `path` is the page's own path without its language, so that the other language opens the same page. */
export async function SiteHeader({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  const other = otherLocale(locale);
  return (
    <header className="no-print border-b border-line">
      <div className="wrap flex min-h-17 flex-wrap items-center gap-x-7">
        <a href={`/${locale}`} className="flex min-h-11 items-center gap-2.5 font-strong no-underline">
          <Mark />
          {operator().platform[locale]}
        </a>
        <nav aria-label={t('nav.label')} className="ms-auto flex items-center gap-6 text-s0">
          <ul className="hidden gap-6 lg:flex">
            <NavLinks locale={locale} path={path} />
          </ul>
          <a
            href={`/${other}${path}`}
            hrefLang={LANGUAGE_TAGS[other]}
            lang={LANGUAGE_TAGS[other]}
            className="flex min-h-11 min-w-11 items-center justify-center no-underline"
          >
            {LANGUAGE_NAMES[other]}
          </a>
          <details className="group lg:hidden">
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
              <span aria-hidden="true" className="grid w-5 gap-1">
                <span className="h-0.5 bg-ink" />
                <span className="h-0.5 bg-ink" />
                <span className="h-0.5 w-3 bg-ink" />
              </span>
              {t('nav.menu')}
            </summary>
            <ul className="absolute inset-x-0 z-10 border-y border-line bg-raised px-5 py-3">
              <NavLinks locale={locale} path={path} />
            </ul>
          </details>
        </nav>
      </div>
    </header>
  );
}
