import type { CallOptions } from '../call/call-options.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';
import type { Balance } from './balance.ts';
import type { Payments } from './payments.ts';
import type { Pricing } from './pricing.ts';
import type { Profile, Workspace } from './profile.ts';

/** The account, its money and its workspaces. */
export interface Account {
  /**
   * What is left. Needs the permission `balance.read`.
   *
   * @throws PermissionError `ACCOUNT_IN_SETUP` while the account is being set up
   */
  readonly balance: (input?: undefined, options?: CallOptions) => TelecomPromise<Balance>;
  /** The price list, one entry for each network. Needs `pricing.read`. */
  readonly pricing: (input?: undefined, options?: CallOptions) => TelecomPromise<Pricing>;
  /** The ledger. Needs `payments.read`. */
  readonly payments: (input?: undefined, options?: CallOptions) => TelecomPromise<Payments>;
  /** Who is signed in, with the workspaces. */
  readonly profile: (input?: undefined, options?: CallOptions) => TelecomPromise<Profile>;
  /** The account's workspaces. Needs a token: keys are refused. */
  readonly workspaces: (
    input?: undefined,
    options?: CallOptions,
  ) => TelecomPromise<readonly Workspace[]>;
}
