import { useTranslations } from 'next-intl';

/** Why a lead is held, in words. A code that a later version of the site wrote is shown as it is. */
export function useReasonWords(): (reasons: readonly string[]) => string {
  const t = useTranslations('inbox');
  return (reasons) =>
    reasons.map((code) => (isKnown(code) ? t(`reasons.${code}`) : code)).join(t('list.separator'));
}

const KNOWN = ['trap_filled', 'too_fast', 'many_links', 'by_hand'] as const;

function isKnown(code: string): code is (typeof KNOWN)[number] {
  return KNOWN.some((known) => known === code);
}
