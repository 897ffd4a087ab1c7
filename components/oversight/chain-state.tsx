import { useTranslations } from 'next-intl';
import type { AuditVerdict } from '@/lib/audit/verify';
import type { AuditPage } from '@/lib/oversight/queries';

type ChainStateProps = { head: AuditPage['head']; verdict: AuditVerdict | null };

/** The end of the chain, to be noted elsewhere, and what walking it found. Looking changes nothing, so it is a plain link. */
export function ChainState({ head, verdict }: ChainStateProps) {
  const t = useTranslations('audit');
  return (
    <section aria-labelledby="chain-heading" className="my-5 border-y border-line py-4">
      <h2 id="chain-heading" className="text-s1">
        {t('chain.heading')}
      </h2>
      <p className="mt-1">
        {head.hash === null ? t('chain.none') : t('chain.end', { id: head.id })}{' '}
        {head.hash === null ? null : <code className="font-mono text-s0 break-all">{head.hash}</code>}
      </p>
      {verdict === null ? null : (
        <p role="status" className={verdict.ok ? 'mt-2 font-strong' : 'mt-2 font-strong text-seal'}>
          {verdict.ok
            ? t('chain.whole', { rows: verdict.rows })
            : t(`chain.${verdict.fault}`, { id: verdict.id })}
        </p>
      )}
      <form action="/staff/audit" className="mt-3">
        <button type="submit" name="verify" value="now" className="button button-plain">
          {t('chain.verify')}
        </button>
      </form>
    </section>
  );
}
