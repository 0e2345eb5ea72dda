/**
 * Upper bound of the clock, in milliseconds since 1970: timestamps have four digits for the year.
 */
export const maxTime = Date.UTC(9999, 11, 31);

/** Upper bound of the speed: a million is eleven days a second, more than any test needs. */
export const maxSpeed = 1_000_000;
