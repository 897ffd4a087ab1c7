import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { MissingReceipt } from '@/components/leads/missing-receipt';
import { ReceivedReceipt } from '@/components/leads/received-receipt';
import { SiteShell } from '@/components/site/site-shell';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { readReceived, RECEIPT_COOKIE } from '@/lib/leads/receipt';

type ReceivedProps = PageProps<'/[locale]/contact/received'>;

async function received({ searchParams }: ReceivedProps) {
  const { receipt } = await searchParams;
  const jar = await cookies();
  const text = typeof receipt === 'string' ? receipt : jar.get(RECEIPT_COOKIE)?.value;
  return readReceived(text, new Date());
}

export async function generateMetadata(props: ReceivedProps): Promise<Metadata> {
  const locale = await enterLocale(props.params);
  const t = await getTranslations({ locale, namespace: 'contact.received' });
  const title = (await received(props)) ? t('title') : t('missingTitle');
  return { title, robots: { index: false, follow: false } };
}

export default async function ReceivedPage(props: ReceivedProps) {
  const locale = await enterLocale(props.params);
  const receipt = await received(props);
  return (
    <SiteShell locale={locale} path="/contact/received">
      <div className="wrap">
        <div className="max-w-160 py-12 lg:py-16">
          {receipt ? (
            <ReceivedReceipt locale={locale} receipt={receipt} />
          ) : (
            <MissingReceipt locale={locale} />
          )}
        </div>
      </div>
    </SiteShell>
  );
}
