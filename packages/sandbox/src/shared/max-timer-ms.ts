/** Upper bound of `setTimeout`, in milliseconds: a longer timer overflows and fires at once. */
export const maxTimerMs = 2 ** 31 - 1;
