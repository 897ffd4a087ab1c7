import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from 'next-intl/server';
import { findVersion } from '@/lib/legal/queries';
import { AGREEMENT, isOwnGround } from './ground-names';

/** What a ground says: our own word for it, or the clause of the version that offered it. */
export async function groundWords(
  { ground, agreementVersion }: { ground: string; agreementVersion: string },
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'report' });
  if (isOwnGround(ground)) return t(`ground.${ground}`);
  const version = await findVersion(AGREEMENT, agreementVersion, locale);
  const text = version?.outline.clauses.find(({ id }) => id === ground)?.text ?? '';
  return t('ground.option', { clause: ground, text });
}
