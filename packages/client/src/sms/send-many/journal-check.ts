import { withMethods } from '../../codec/option-checks.ts';

/** Accepts a `SendJournal`. */
export const journalCheck = withMethods(
  ['read', 'append'],
  'a SendJournal, such as await openFileJournal(path)',
);
