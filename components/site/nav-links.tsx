import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

const SECTIONS = ['technologies', 'legal', 'contact'] as const;

export async function NavLinks({ locale, path }: { locale: Locale; path: string }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return SECTIONS.map((section) => (
    <li key={section}>
      <a
        href={`/${locale}/${section}`}
        aria-current={path.startsWith(`/${section}`) ? 'page' : undefined}
        className="flex min-h-11 min-w-11 items-center whitespace-nowrap lg:justify-center no-underline aria-[current]:font-strong"
      >
        {t(`nav.${section}`)}
      </a>
    </li>
  ));
}
