import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

/** Stands above a trial that is interrupted; its recorded results are below. */
export function Interrupted({ locale }: { locale: Locale }) {
  const t = useTranslations('trials.load');
  return (
    <div role="status" className="mb-6 border-s-4 border-seal ps-4">
      <p className="font-strong">{t('interrupted')}</p>
      <a href={`/${locale}/announcements`} className="inline-flex min-h-11 items-center">
        {t('interruptedMore')}
      </a>
    </div>
  );
}
