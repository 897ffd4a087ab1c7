// Who may open which page of the desk and call which of its actions. tests/e2e/staff-rights.spec.ts walks both lists as the
// build has them, by every role: one that isn't in its list here fails, and so does one here that the build lacks.
import type { Right } from '@/lib/staff/rights';

/** `anybody`: also without signing in. `staff`: every role. */
export type OpenTo = 'anybody' | 'staff' | Right;

/** Every page and route under /staff, by its pattern. */
export const STAFF_PAGES: Record<string, OpenTo> = {
  '/staff': 'staff',
  '/staff/account': 'staff',
  '/staff/account/app': 'staff',
  '/staff/account/recovery-codes': 'staff',
  '/staff/announcements': 'announcements:read',
  '/staff/announcements/[id]': 'announcements:read',
  '/staff/announcements/new': 'announcements:write',
  '/staff/dashboard': 'dashboard:read',
  '/staff/enrolment': 'anybody',
  '/staff/invitation/[token]': 'anybody',
  '/staff/leads': 'leads:read',
  '/staff/leads/[reference]': 'leads:read',
  '/staff/leads/due': 'leads:read',
  '/staff/leads/export': 'leads:export',
  '/staff/leads/export/leads.csv': 'leads:export',
  '/staff/leads/export/leads.xlsx': 'leads:export',
  '/staff/leads/import': 'leads:import',
  '/staff/people': 'staff:manage',
  '/staff/people/[id]': 'staff:manage',
  '/staff/sign-in': 'anybody',
  '/staff/sign-in/second-factor': 'anybody',
};

/** Every action that a page of the desk calls: its file under lib, and its name. */
export const STAFF_ACTIONS: Record<string, OpenTo> = {
  'announcements/keepDraft': 'announcements:write',
  'announcements/publish': 'announcements:write',
  'announcements/putRight': 'announcements:write',
  'announcements/setTime': 'announcements:write',
  'announcements/takeBack': 'announcements:write',
  'announcements/throwAway': 'announcements:write',
  'announcements/update': 'announcements:write',
  'inbox/mergeInto': 'leads:work',
  'inbox/moveMarked': 'leads:read',
  'inbox/reveal': 'leads:reveal',
  'inbox/searchLeads': 'leads:read',
  'inbox/stayOnLead': 'leads:read',
  'inbox/undo': 'leads:read',
  'inbox/writeNote': 'leads:work',
  'staff/account/beginApp': 'staff',
  'staff/account/chooseLanguage': 'staff',
  'staff/account/chooseNewPassword': 'staff',
  'staff/account/endOneSession': 'staff',
  'staff/account/endOtherSessions': 'staff',
  'staff/account/finishApp': 'staff',
  'staff/account/makeRecoveryCodes': 'staff',
  'staff/invitations/chooseNameAndPassword': 'anybody',
  'staff/invitations/finishEnrolment': 'anybody',
  'staff/passkeys/addOwnPasskey': 'staff',
  'staff/passkeys/askForNewPasskey': 'staff',
  'staff/passkeys/askForPasskey': 'anybody',
  'staff/passkeys/removeOwnPasskey': 'staff',
  'staff/passkeys/signInByPasskey': 'anybody',
  'staff/people/addPerson': 'staff:manage',
  'staff/people/disablePerson': 'staff:manage',
  'staff/people/givePersonRole': 'staff:manage',
  'staff/people/resetPerson': 'staff:manage',
  'staff/sessions/signOut': 'staff',
  'staff/sign-in/signInWithCode': 'anybody',
  'staff/sign-in/signInWithPassword': 'anybody',
  'transfer/importList': 'leads:import',
};

/** Takes the place of what an address leaves open, where there has to be something for a page to show. */
export const UNKNOWN = '00000000000000000000000000';
