/** How long a name may be, in characters. */
export const NAME_MAX = 60;
