import { checkThat } from '../../codec/check.ts';

/** Accepts the scope of a limit. */
export const scopeCheck = checkThat((value) => typeof value === 'string', 'a string');
