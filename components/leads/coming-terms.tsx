import { getFormatter, getTranslations } from 'next-intl/server';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listUpcoming } from '@/lib/legal/upcoming';

/** Says beside the accept box that other versions are coming, and that this form goes by those in force. */
export async function ComingTerms({ locale, now }: { locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'legal.coming' });
  const format = await getFormatter({ locale });
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' });
  const days = await listUpcoming(locale, now);
  return days.map(({ from, versions }) => (
    <p key={from.toISOString()} className="text-s0 text-quiet">
      {t('form', {
        documents: list.format(versions.map(({ title }) => t('document', { title }))),
        date: format.dateTime(from, { dateStyle: 'long' }),
      })}{' '}
      <a href={`/${locale}/legal#coming`} target="_blank" rel="noopener" className="py-3">
        {t('more')}
        <span className="sr-only">{t('newTab')}</span>
      </a>
    </p>
  ));
}
