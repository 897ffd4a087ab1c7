import { useFormatter, useTranslations } from 'next-intl';
import { fetchedAddresses, pageTraffic } from '@/lib/trials/page-meter';
import type { Traffic } from '@/lib/trials/protocol';

const SUMMARY =
  'inline-flex min-h-11 min-w-11 cursor-pointer items-center underline decoration-seal underline-offset-4';

/** How many bytes have left since the page opened, measured here, and how anybody can check it. */
export function DataReceipt({ traffic }: { traffic: Traffic }) {
  const t = useTranslations('trials.receipt');
  const format = useFormatter();
  // The page's own count is read anew whenever the trial has gone a step further.
  const page = pageTraffic();
  const sent = page.sentBytes + traffic.sentBytes;
  const addresses = [...new Set([...fetchedAddresses(), ...traffic.requests])];
  const foreign = addresses.filter((address) => new URL(address, location.href).origin !== location.origin);
  return (
    <section aria-labelledby="trial-receipt">
      <h2 id="trial-receipt" className="text-s2">
        {t('heading')}
      </h2>
      <p className="mt-3 text-s2 tabular-nums" data-sent-bytes={sent}>
        {t('sent', { bytes: format.number(sent) })}
      </p>
      <p className="text-quiet">
        {t('requests', { count: addresses.length - foreign.length })}{' '}
        {t('foreign', { count: foreign.length })}
      </p>
      <details className="mt-2">
        <summary className={SUMMARY}>{t('how')}</summary>
        <p>{t('howText')}</p>
        <h3 className="mt-4 text-s1">{t('list')}</h3>
        <ul className="mt-2 max-h-48 overflow-auto font-mono text-s0 break-all">
          {addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary className={SUMMARY}>{t('check')}</summary>
        <p>{t('checkText')}</p>
      </details>
    </section>
  );
}
