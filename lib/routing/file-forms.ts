import { isLocale } from '@/lib/i18n/locales';
import { splitPath } from './paths';

/** The public sections whose forms take files. */
const FILE_FORMS = ['report', 'rights', 'cases'] as const;

/** True for the addresses of forms with files, which may be sent more than the others. */
export function takesFiles(pathname: string): boolean {
  const [locale, section] = splitPath(pathname);
  return isLocale(locale) && FILE_FORMS.some((form) => form === section);
}
