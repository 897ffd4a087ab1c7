/** Names and numbers, `quality=50;speed=8`: nothing that could be a sentence, an address or what somebody put in. */
const SETTINGS = /^[a-z0-9-]{1,30}=[a-z0-9.-]{1,20}(;[a-z0-9-]{1,30}=[a-z0-9.-]{1,20}){0,9}$/;

/** The settings of a trial that a visitor chose to pass on (`?trial=`), or null. */
export function readTrialSettings(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && SETTINGS.test(value) ? value : null;
}
