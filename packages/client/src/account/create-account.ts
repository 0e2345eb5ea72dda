import type { Calls } from '../call/operations/create-calls.ts';
import type { BalanceCall } from './balance.ts';
import type { AccountOperations } from './operations.ts';
import type { PaymentsCall } from './payments.ts';
import type { PricingCall } from './pricing.ts';
import type { ProfileCall } from './profile.ts';
import type { WorkspacesCall } from './workspaces.ts';

/** The account, its money and its workspaces. */
export interface Account
  extends BalanceCall, PricingCall, PaymentsCall, ProfileCall, WorkspacesCall {}

/** Makes `telecom.account`. */
export function createAccount({ call }: Calls<AccountOperations>): Account {
  return {
    balance: call('account.balance'),
    pricing: call('account.pricing'),
    payments: call('account.payments'),
    profile: call('account.profile'),
    workspaces: call('account.workspaces'),
  };
}
