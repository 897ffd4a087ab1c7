import { getTranslations } from 'next-intl/server';

/** Says that one has to prove again who one is before personal data leaves. */
export async function ConfirmFirst() {
  const t = await getTranslations('transfer');
  return (
    <section aria-labelledby="confirm" className="border-3 border-seal px-5 py-4">
      <h2 id="confirm" className="text-s2">
        {t('export.confirm.heading')}
      </h2>
      <p className="mt-2">{t('export.confirm.text')}</p>
    </section>
  );
}
