import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

export async function ThemeChoice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <p hidden suppressHydrationWarning>
      <label className="inline-flex min-h-11 items-center gap-2">
        {t('theme.label')}
        <select
          data-theme-choice=""
          autoComplete="off"
          className="min-h-11 rounded-edge border border-edge bg-raised px-2 text-ink"
        >
          <option value="system">{t('theme.system')}</option>
          <option value="light">{t('theme.light')}</option>
          <option value="dark">{t('theme.dark')}</option>
        </select>
      </label>
    </p>
  );
}
