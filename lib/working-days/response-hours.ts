/** A lead that nobody has been in contact with is overdue after this much working time (office-hours.ts), in hours. */
export const FIRST_RESPONSE_HOURS = 4;
