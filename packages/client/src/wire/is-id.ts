import { matching } from './check.ts';

/** An id as it may stand in a path; dots alone would climb out of it. */
export const isId = matching(/^(?!\.+$)[\w.:-]{1,200}$/, 'a message ID');
