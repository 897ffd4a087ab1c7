import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { connection } from 'next/server';
import { VerifyForm } from '@/components/receipts/verify-form';
import { SiteShell } from '@/components/site/site-shell';
import { operator } from '@/lib/content/operator';
import { alternates } from '@/lib/i18n/alternates';
import { enterLocale } from '@/lib/i18n/enter-locale';

type VerifyProps = PageProps<'/[locale]/verify'>;

export async function generateMetadata({ params }: VerifyProps): Promise<Metadata> {
  const locale = await enterLocale(params);
  const t = await getTranslations({ locale, namespace: 'receipt.verify' });
  return {
    // The form sets the title itself, since it tells the verdict; of two titles browsers take the first.
    title: null,
    description: t('description'),
    alternates: alternates(locale, '/verify'),
    robots: { index: false, follow: true },
  };
}

export default async function VerifyPage({ params }: VerifyProps) {
  const locale = await enterLocale(params);
  // A page with a form carries a nonce.
  await connection();
  const t = await getTranslations({ locale, namespace: 'receipt.verify' });
  const { receipt } = await getMessages();
  return (
    <SiteShell locale={locale} path="/verify">
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          <NextIntlClientProvider messages={{ receipt }}>
            <VerifyForm locale={locale} platform={operator().platform[locale]} />
          </NextIntlClientProvider>
          <div className="mt-9 border-t border-line pt-4 text-s0 text-quiet">
            <p>{t('keys')}</p>
            <a href="/.well-known/receipt-keys.json" className="inline-flex min-h-11 items-center">
              {t('keysLink')}
            </a>
          </div>
        </div>
      </div>
    </SiteShell>
  );
}
