import { getRequestConfig } from 'next-intl/server';
import { isLocale } from './locales';
import { loadMessages } from './messages';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = isLocale(requested) ? requested : await unnamedLocale();
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: 'Asia/Shanghai',
    onError(error) {
      throw error;
    },
  };
});

/** Only the desk's addresses name no language. Public pages are spared what it takes to ask who is signed in. */
async function unnamedLocale() {
  const { deskLocale } = await import('@/lib/staff/desk-locale');
  return deskLocale();
}
