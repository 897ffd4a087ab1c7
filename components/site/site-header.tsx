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
      <div className="wrap flex min-h-17 flex-wrap items-center gap-x-4 py-2">
        <a
          href={`/${locale}`}
          className="flex min-h-11 max-w-max grow basis-40 items-center gap-2.5 leading-tight font-strong no-underline"
        >
          <Mark />
          <span className="text-balance md:whitespace-nowrap">{operator().platform[locale]}</span>
        </a>
        <nav aria-label={t('nav.label')} className="ms-auto flex items-center text-s0">
          <ul className="hidden lg:flex">
            <NavLinks locale={locale} path={path} />
          </ul>
          <a
            href={`/${other}${path}`}
            hrefLang={LANGUAGE_TAGS[other]}
            lang={LANGUAGE_TAGS[other]}
            className="flex min-h-11 items-center px-3 no-underline lg:-me-3"
          >
            {LANGUAGE_NAMES[other]}
          </a>
          <details className="group lg:hidden">
            <summary className="flex min-h-11 ps-3 cursor-pointer list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
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
