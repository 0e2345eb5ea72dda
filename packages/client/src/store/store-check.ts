import { withMethods } from '../codec/option-checks.ts';

/** Accepts a shared store as an option. */
export const storeCheck = withMethods(
  ['claim', 'settle', 'release', 'read', 'count'],
  'a SharedStore, such as createMemoryStore()',
);
