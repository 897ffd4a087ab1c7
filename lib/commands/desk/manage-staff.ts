// npm run desk -- list-staff | disable-staff <email> | reset-staff <email>
import { siteUrl } from '@/lib/routing/site-url';
import { disableStaff, OPERATOR_OF_SERVER, resetStaff } from '@/lib/staff/accounts/mutations';
import { findStaffByEmail, listStaff } from '@/lib/staff/accounts/queries';
import { INVITATION_HOURS } from '@/lib/staff/invitations/rules';

const ACTOR = OPERATOR_OF_SERVER;

/** Every account, one a line. */
export async function listStaffMembers(words: string[]): Promise<boolean | null> {
  if (words.length > 0) return null;
  const people = await listStaff(ACTOR);
  for (const { email, role, state, name } of people) console.log([email, role, state, name].join('\t'));
  if (people.length === 0) console.log('There is no account yet: npm run desk -- add-staff');
  return true;
}

/** Ends an account's sessions and its signing in. */
export async function disableStaffMember(words: string[]): Promise<boolean | null> {
  return withAccount(words, async (id) => {
    const disabled = await disableStaff({ id, actor: ACTOR, now: new Date() });
    if (disabled.ok) console.log('The account is disabled, and whoever was signed in with it no longer is.');
    else if (disabled.reason === 'unknown') console.error('The account is disabled already.');
    else console.error('This is the last administrator: make another first.');
    return disabled.ok;
  });
}

/** For whoever has lost password or phone: takes both away and prints a new one-time link. */
export async function resetStaffMember(words: string[]): Promise<boolean | null> {
  return withAccount(words, async (id) => {
    const reset = await resetStaff({ id, actor: ACTOR, now: new Date() });
    if (!reset.ok) return false;
    console.log(
      `The account is reset. Its new one-time link opens for ${INVITATION_HOURS} hours; give it to its owner alone:`,
    );
    console.log(`${siteUrl()}/staff/invitation/${reset.value}`);
    return true;
  });
}

async function withAccount(
  [email, ...rest]: string[],
  act: (id: string) => Promise<boolean>,
): Promise<boolean | null> {
  if (email === undefined || rest.length > 0) return null;
  const found = await findStaffByEmail(ACTOR, email);
  if (found !== null) return act(found.id);
  console.error('There is no account with this address: see npm run desk -- list-staff');
  return false;
}
