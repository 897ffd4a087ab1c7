import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/max';

export type PhoneProblem = 'phone_missing' | 'phone_short' | 'phone_long' | 'phone_invalid';

export type Phone = {
  /** As typed, tidied: what a colleague reads before dialling. */
  typed: string;
  /** E.164 with the extension left out. */
  e164: string;
};

/**
 * Reads a telephone number: mainland China unless it names a country. Mobile and landline, with an extension written
 * `转`, `分机`, `ext` or `x`.
 */
export function readPhone(typed: string): { phone: Phone } | { problem: PhoneProblem } {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text === '') return { problem: 'phone_missing' };
  const dialable = text.replace(/\s*(转|轉|分机|分機)\s*:?/g, ' ext. ').replace(/^00(?=[1-9])/, '+');
  if (text.length > 40 || !/^[+(\d]/.test(dialable)) return { problem: 'phone_invalid' };
  const number = parsePhoneNumberFromString(dialable, { defaultCountry: 'CN', extract: false });
  if (number?.isValid()) return { phone: { typed: text, e164: number.number } };
  const length = validatePhoneNumberLength(dialable.replace(/ ext\. .*/, ''), 'CN');
  if (length === 'TOO_SHORT' || isShortMobile(dialable)) return { problem: 'phone_short' };
  return { problem: length === 'TOO_LONG' ? 'phone_long' : 'phone_invalid' };
}

/** Ten digits that begin like a mainland mobile number: one was left out, as often happens. */
function isShortMobile(text: string): boolean {
  return /^1[3-9]\d{8}$/.test(text.replace(/[\s-]/g, '').replace(/^\+?86(?=1)/, ''));
}
