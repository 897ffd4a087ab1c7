// Whoever is reported must not learn who reported (service agreement, clause 3.4; privacy policy). What a colleague writes for
// them to read is held against what the reporter left.
import { emailKey } from '@/lib/typed/email';

/** True where a text names the reporter or their address. */
export function givesAway(text: string, reporter: { name: string; email: string }): boolean {
  const said = squeezed(text);
  const name = squeezed(reporter.name);
  const email = emailKey(reporter.email);
  const [local = ''] = email.split('@');
  const isNamed = Array.from(name).length >= 2 && said.includes(name);
  const isAddressed =
    email !== '' && (said.includes(squeezed(email)) || (local.length >= 5 && said.includes(squeezed(local))));
  return isNamed || isAddressed;
}

/** As two spellings of it agree: without case, spaces and the marks between parts of a name. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}·・.’']/gu, '');
}
