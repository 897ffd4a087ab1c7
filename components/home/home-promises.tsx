import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

const PROMISES = ['sealed', 'version', 'own'] as const;

export async function HomePromises({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.promises' });
  return (
    <section className="border-y border-line bg-raised py-12 lg:py-20">
      <div className="wrap">
        <h2 className="text-s4">{t('heading')}</h2>
        <p className="mt-2 text-quiet">{t('lead')}</p>
        <dl className="mt-8 grid gap-x-16 gap-y-8 lg:grid-cols-3">
          {PROMISES.map((promise) => (
            <div key={promise}>
              <dt className="text-s3 font-strong leading-tight">{t(`${promise}Term`)}</dt>
              <dd className="mt-2 text-quiet">{t(`${promise}Text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
