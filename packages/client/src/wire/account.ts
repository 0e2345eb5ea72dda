import type { Balance } from '../account/balance.ts';
import type { Payment, Payments } from '../account/payments.ts';
import type { Price, Pricing } from '../account/pricing.ts';
import type { Profile, Workspace } from '../account/profile.ts';
import { define } from './define.ts';
import { readAvailability } from './read-availability.ts';
import { readTime } from './read-time.ts';
import {
  listOf,
  readAmount,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readText,
  recordOf,
} from './read.ts';

const readBalance = recordOf(
  {
    balance: readNumber,
    currency: readString,
    updatedAt: readTime,
    isCreditBlocked: readBoolean,
  },
  { updatedAt: 'updated' },
);

/** `GET /user/balance` (contract §5.1). */
export const balanceOperation = define<undefined, Balance>(
  'account.balance',
  'GET /user/balance',
  'balance',
  (answer, head) => ({ ...readBalance(answer), ...readAvailability(answer, head) }),
);

const readPrices = listOf(
  recordOf<Price>(
    {
      dialCode: readString,
      country: readString,
      network: readString,
      mcc: readString,
      mnc: readString,
      rate: readNumber,
      previousRate: readAmount,
      changeType: readString,
      validFrom: readTime,
      validUntil: readTime,
    },
    {
      dialCode: 'dialcode',
      previousRate: 'prev_rate',
      validFrom: 'rate_start_date',
      validUntil: 'rate_end_date',
    },
  ),
);

/** `GET /user/pricing` (contract §5.2). */
export const pricingOperation = define<undefined, Pricing>(
  'account.pricing',
  'GET /user/pricing',
  '[]',
  (answer, head) => ({ prices: readPrices(answer), ...readAvailability(answer, head) }),
);

const readPayments = listOf(
  recordOf<Payment>({
    id: readString,
    amount: readNumber,
    currency: readString,
    date: readString,
    type: readString,
    description: readString,
    source: readString,
  }),
);

/** `GET /user/payments` (contract §5.3). */
export const paymentsOperation = define<undefined, Payments>(
  'account.payments',
  'GET /user/payments',
  '[]',
  (answer, head) => ({ payments: readPayments(answer), ...readAvailability(answer, head) }),
);

const readWorkspaces = listOf(
  recordOf<Workspace>(
    {
      id: readNumber,
      name: readString,
      isMain: readBoolean,
      accountId: readNumber,
      productId: readNumber,
      color: readText,
    },
    { isMain: 'is_main' },
  ),
);

const readProfile = recordOf({
  id: (value): number | string | null => (typeof value === 'number' ? value : readText(value)),
  login: readText,
  email: readText,
  workspaces: readWorkspaces,
});

/** `GET /user/profile` (contract §5.4, §11). */
export const profileOperation = define<undefined, Profile>(
  'account.profile',
  'GET /user/profile',
  'profile',
  (answer) => {
    const profile = readRecord(readRecord(answer).profile);
    return { ...profile, ...readProfile(profile) };
  },
);

/** `GET /user/workspaces` (contract §5.4). */
export const workspacesOperation = define<undefined, readonly Workspace[]>(
  'account.workspaces',
  'GET /user/workspaces',
  '[]',
  readWorkspaces,
);
