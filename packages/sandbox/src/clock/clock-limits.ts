/** Timestamps have four digits for the year. */
export const latestTime = Date.UTC(9999, 11, 31);

/** Eleven days a second: faster than that no test can follow. */
export const mostSpeed = 1_000_000;
