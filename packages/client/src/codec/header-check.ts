import { matching } from './check.ts';

/** Accepts values that a header can hold. Any other makes `fetch` throw an error that contains it. */
export const headerCheck = matching(/^[!-~]+$/, 'printable characters without spaces');
