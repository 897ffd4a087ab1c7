// What two spellings of one company's name have in common, for the blind index. It groups leads for a colleague to look at
// and decides nothing, so that it may be wrong now and then.

/** Legal forms at the end of a name, longest first. */
const LEGAL_FORMS = [
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '公司',
  'incorporated',
  'corporation',
  'coltd',
  'limited',
  'gmbh',
  'corp',
  'inc',
  'llc',
  'ltd',
  'plc',
  'ag',
  'kg',
  'sa',
];

/** Lower case, letters and digits only, without its legal form. Null: nothing is left to compare. */
export function companyKey(company: string): string | null {
  const letters = company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const form = LEGAL_FORMS.find((ending) => letters.endsWith(ending) && isWord(company, ending));
  const key = form === undefined ? letters : letters.slice(0, -form.length);
  return key || letters || null;
}

/** In Latin script a legal form is a word of its own: `Sesame AG`, and not `Mustag`. */
function isWord(company: string, ending: string): boolean {
  if (!/^[a-z]/.test(ending)) return true;
  const spaced = company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const last = ending === 'coltd' ? ['co ltd', 'coltd'] : [ending];
  return last.some((words) => spaced === words || spaced.endsWith(` ${words}`) || hanBefore(spaced, words));
}

function hanBefore(text: string, ending: string): boolean {
  return text.endsWith(ending) && /\p{Script=Han}$/u.test(text.slice(0, -ending.length));
}
