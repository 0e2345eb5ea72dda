import { matching } from './check.ts';

/** Accepts a message ID that is safe in a URL path: `.` or `..` would change the path. */
export const messageIdCheck = matching(/^(?!\.+$)[\w.:-]{1,200}$/, 'a message ID');
