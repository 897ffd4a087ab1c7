// npm run desk -- add-staff <email> --role <role> [--name <name>] [--language zh|en]
import { parseArgs } from 'node:util';
import { siteUrl } from '@/lib/routing/site-url';
import { addStaff, OPERATOR_OF_SERVER } from '@/lib/staff/accounts/mutations';
import { newStaffInput } from '@/lib/staff/accounts/schema';
import { INVITATION_HOURS } from '@/lib/staff/invitations/rules';

const OPTIONS = {
  role: { type: 'string' },
  name: { type: 'string' },
  language: { type: 'string' },
} as const;

/** Makes an account and prints its one-time link. There is no account but those made so. */
export async function addStaffMember(words: string[]): Promise<boolean | null> {
  const input = readWords(words);
  if (input === null) return null;
  const added = await addStaff(input, { actor: OPERATOR_OF_SERVER, now: new Date() });
  if (!added.ok) {
    console.error('There is an account with this address already: see npm run desk -- list-staff');
    return false;
  }
  console.log(
    `The account is made. Its one-time link opens for ${INVITATION_HOURS} hours; give it to its owner alone:`,
  );
  console.log(`${siteUrl()}/staff/invitation/${added.value.token}`);
  return true;
}

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    const [email = '', ...rest] = positionals;
    if (rest.length > 0) return null;
    const name = values.name ?? email.split('@')[0];
    const parsed = newStaffInput.safeParse({ email, name, role: values.role, locale: values.language });
    return parsed.success ? parsed.data : null;
  } catch {
    // An option that there isn't.
    return null;
  }
}
