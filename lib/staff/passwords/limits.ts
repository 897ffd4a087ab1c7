// In characters. Short enough to need no minute of hashing, long enough for any phrase.
export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 200;
