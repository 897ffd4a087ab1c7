/** For how long a one-time link opens. */
export const INVITATION_HOURS = 72;
