import { headers } from 'next/headers';
import type { Locale } from '@/lib/i18n/locales';
import { preferredLocale } from '@/lib/routing/languages';
import { currentStaff } from './session';

/** The desk's addresses name no language: it speaks that of the account, and before sign-in that of the browser. */
export async function deskLocale(): Promise<Locale> {
  const member = await currentStaff();
  return member?.locale ?? preferredLocale((await headers()).get('accept-language') ?? undefined);
}
