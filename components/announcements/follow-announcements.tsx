import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** The ways to hear of announcements without coming back to look. */
export async function FollowAnnouncements({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-6">
      <a href={`/${locale}/announcements/subscribe`} className="inline-flex min-h-11 items-center">
        {t('follow.mail')}
      </a>
      <a href={`/feeds/announcements.${locale}.xml`} className="inline-flex min-h-11 items-center">
        {t('follow.feed')}
      </a>
    </p>
  );
}
