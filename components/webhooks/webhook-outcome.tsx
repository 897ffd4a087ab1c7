import { useTranslations } from 'next-intl';
import { FormNotice } from '@/components/desk/form-notice';
import type { WebhookAnswer } from '@/lib/webhooks/answer';

/** What came of a form on webhooks, above it. */
export function WebhookOutcome({ state }: { state: WebhookAnswer }) {
  const t = useTranslations('webhooks');
  if (state.status === 'idle') return null;
  if (state.status === 'done') return <p role="status">{t(`done.${state.what}`)}</p>;
  if (state.status === 'shown')
    return (
      <FormNotice>
        <p className="font-strong">{t('secretOnce')}</p>
        <p className="mt-2 font-mono break-all select-all" translate="no">
          {state.secret}
        </p>
      </FormNotice>
    );
  if (state.status === 'failed') return <FormNotice>{t('failed', { code: state.code })}</FormNotice>;
  return <FormNotice>{t(state.status === 'forbidden' ? 'forbidden' : 'invalid')}</FormNotice>;
}
