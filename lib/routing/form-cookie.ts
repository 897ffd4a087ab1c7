import { splitPath } from './paths';

/**
 * Set with every form so that its action can tell whether the browser keeps cookies: where it doesn't, the receipt is
 * shown by its address instead. It holds nothing about the visitor and ends with the browser.
 */
export const FORM_COOKIE = 'form';

const FORMS = ['contact', 'report', 'rights'] as const;

/** True for the addresses that show a form. */
export function showsForm(pathname: string): boolean {
  const [, section, ...more] = splitPath(pathname);
  return FORMS.some((form) => form === section) && more.length === 0;
}
