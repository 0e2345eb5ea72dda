import type { MapOf } from '../call/operations/operation-map.ts';
import { balanceOperation } from './balance.ts';
import { paymentsOperation } from './payments.ts';
import { pricingOperation } from './pricing.ts';
import { profileOperation } from './profile.ts';
import { workspacesOperation } from './workspaces.ts';

/** The operations of the account. */
export const accountOperations = [
  balanceOperation,
  pricingOperation,
  paymentsOperation,
  profileOperation,
  workspacesOperation,
] as const;

/** Input and output of each operation of the account. */
export type AccountOperations = MapOf<typeof accountOperations>;
