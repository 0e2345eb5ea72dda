import { toAmount } from '../shared/money.ts';
import type { World } from './world.ts';

/** The account and the webhooks of its main workspace, for people. It contains no credential. */
export interface AccountFacts {
  readonly currency: string;
  /** The balance of the main workspace, in the account's currency. */
  readonly balance: number;
  /** Whether webhooks report deliveries somewhere. */
  readonly hasDeliveryUrl: boolean;
}

export function describeAccount({ options, workspaces }: World): AccountFacts {
  const all = [...workspaces.values()];
  const main = all.find(({ identity }) => identity.isMain) ?? all[0];
  return {
    currency: options.currency,
    balance: toAmount(main?.balance ?? 0),
    hasDeliveryUrl: all.some(({ webhooks }) => webhooks.urls.delivery !== null),
  };
}
