/** Name and life of the cookie that shows what was received; the privacy policy lists it. */
export const RECEIPT_COOKIE = 'receipt';
export const RECEIPT_SECONDS = 60 * 60;
