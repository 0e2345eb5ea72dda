import type { Core } from '../call/core.ts';
import { sharedOperations as operations } from '../wire/operations.ts';
import type { Account } from './account.ts';

/** Builds the account's calls. */
export function createAccount({ execute }: Core): Account {
  return {
    balance: (input, options) => execute(operations['account.balance'], input, options),
    pricing: (input, options) => execute(operations['account.pricing'], input, options),
    payments: (input, options) => execute(operations['account.payments'], input, options),
    profile: (input, options) => execute(operations['account.profile'], input, options),
    workspaces: (input, options) => execute(operations['account.workspaces'], input, options),
  };
}
