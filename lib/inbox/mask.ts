// What a colleague sees of a person before they say why they need to see more: enough to tell two leads apart. What somebody
// left no word of (a fair's list may lack a number or an address) stays empty.

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** `欧**`: the first character. A name of one character is hidden whole. */
export function maskName(name: string): string {
  const [first = '', ...rest] = graphemes(name);
  return rest.length === 0 ? '**' : `${first}**`;
}

/** `示例…`: the first two characters, and never more than half of it. */
export function maskCompany(company: string): string {
  const all = graphemes(company);
  return `${all.slice(0, Math.min(2, Math.floor(all.length / 2))).join('')}…`;
}

/** Nothing where none was left, at a fair. `138****1234` for a mainland mobile number; of others the country and the last two digits: `+1 ****47`. */
export function maskPhone(e164: string): string {
  if (e164 === '') return '';
  const mobile = /^\+86(1\d{2})\d{4}(\d{4})$/.exec(e164);
  if (mobile) return `${mobile[1] ?? ''}****${mobile[2] ?? ''}`;
  const mainland = e164.startsWith('+86');
  return `${mainland ? '+86' : e164.slice(0, 2)} ****${e164.slice(-2)}`;
}

/** `z***@…`: the first character of the mailbox. Nothing where none was left. */
export function maskEmail(email: string): string {
  if (email === '') return '';
  const mailbox = graphemes(email.slice(0, Math.max(email.lastIndexOf('@'), 0)));
  return `${mailbox.length > 1 ? (mailbox[0] ?? '') : ''}***@…`;
}

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
