import { operator } from '@/lib/content/operator';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { mailWords } from '@/lib/mail/words';
import { LONGEST_POST_MS } from './post';
import { tellTarget } from './tell';

/** Sends a target something that says that it is a test, now. */
export async function testTarget(
  id: string,
): Promise<{ outcome: 'sent' } | { outcome: 'failed'; code: string }> {
  const t = await mailWords(DEFAULT_LOCALE, 'webhooks');
  const text = `${operator().platform[DEFAULT_LOCALE]} · ${t('testText')}`;
  const event = { type: 'test', at: new Date(), reference: 'L-0000-0000', technology: null, text };
  const signal = AbortSignal.timeout(LONGEST_POST_MS);
  const delivery = await tellTarget(id, event, { messageId: null, signal });
  if (delivery.outcome === 'sent') return { outcome: 'sent' };
  return { outcome: 'failed', code: 'code' in delivery ? delivery.code : delivery.outcome };
}
