import { getTranslations } from 'next-intl/server';
import { LONGEST_DAYS } from '@/lib/restrictions/rules';
import { REASONS_MAX, REASONS_MIN, RESTRICTION_ERROR_CODES } from '@/lib/restrictions/schema';

/** What a colleague reads for each code of the restriction forms. */
export async function errorWords(): Promise<Record<string, string>> {
  const t = await getTranslations('desk-restrictions');
  const values = { min: REASONS_MIN, max: REASONS_MAX, longest: LONGEST_DAYS };
  const codes = RESTRICTION_ERROR_CODES.map((code) => [code, t(`errors.${code}`, values)] as const);
  return {
    ...Object.fromEntries(codes),
    text_missing: t('errors.reasons_missing'),
    text_short: t('errors.reasons_short', values),
    text_long: t('errors.reasons_long', values),
    text_characters: t('errors.reasons_characters'),
    gone: t('refused.gone'),
    same_person: t('refused.same_person'),
    no_end: t('errors.until_past'),
    too_long: t('errors.until_far', values),
  };
}
