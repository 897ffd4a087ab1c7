import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { ImportForm } from '@/components/transfer/import-form';
import { shanghaiDate } from '@/lib/core/dates';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfer');
  return { title: t('import.title') };
}

export default async function ImportPage() {
  await requireStaff('leads:import');
  const t = await getTranslations('transfer');
  const { transfer, desk } = await getMessages();
  return (
    <div className="max-w-160">
      <h1 className="text-s3">{t('import.title')}</h1>
      <p className="mt-2">{t('import.lead')}</p>
      <section aria-labelledby="law" className="mt-5 mb-7 border-s-4 border-line ps-4">
        <h2 id="law" className="font-strong">
          {t('import.law.heading')}
        </h2>
        <ul className="mt-1 list-disc ps-5">
          <li>{t('import.law.consent')}</li>
          <li>{t('import.law.notice')}</li>
          <li>{t('import.law.otherwise')}</li>
        </ul>
      </section>
      <NextIntlClientProvider messages={{ transfer, desk }}>
        <ImportForm today={shanghaiDate(new Date())} />
      </NextIntlClientProvider>
    </div>
  );
}
