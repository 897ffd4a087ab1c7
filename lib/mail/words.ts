import { createTranslator, type Messages } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';

/** The words of a message file, outside any page. A missing key throws. */
export async function mailWords<Domain extends keyof Messages>(locale: Locale, namespace: Domain) {
  const messages = (await loadMessages(locale)) as unknown as Messages;
  return createTranslator({
    locale,
    messages,
    namespace,
    timeZone: 'Asia/Shanghai',
    onError(error) {
      throw error;
    },
  });
}
