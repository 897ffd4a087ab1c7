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
  const length = mobileLength(dialable) ?? validatePhoneNumberLength(dialable.replace(/ ext\. .*/, ''), 'CN');
  if (length === 'TOO_SHORT') return { problem: 'phone_short' };
  return { problem: length === 'TOO_LONG' ? 'phone_long' : 'phone_invalid' };
}

/**
 * What is wrong with the length of a number that begins like a mainland mobile one. The tables call ten such digits
 * possible, since a landline can have as many; a person who left one out is helped more by hearing that.
 */
function mobileLength(text: string): 'TOO_SHORT' | 'TOO_LONG' | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1)/, '');
  if (!/^1[3-9]\d{5,}$/.test(digits) || digits.length === 11) return null;
  return digits.length < 11 ? 'TOO_SHORT' : 'TOO_LONG';
}
