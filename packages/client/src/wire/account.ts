import type { Balance } from '../account/balance.ts';
import type { Payments } from '../account/payments.ts';
import type { Pricing } from '../account/pricing.ts';
import type { Profile, Workspace } from '../account/profile.ts';
import { operationOf } from './operation-of.ts';
import {
  readAmount,
  readArray,
  readAvailability,
  readBoolean,
  readNumber,
  readRecord,
  readString,
  readText,
  readTime,
  type WireRecord,
} from './read.ts';

/** `GET /user/balance` (contract §5.1). */
export const balanceOperation = operationOf<undefined, Balance>(
  'account.balance',
  'read',
  'GET',
  '/user/balance',
  {
    expects: 'balance',
    decode: (answer, { headers }) => {
      const body = readRecord(answer);
      return {
        balance: readNumber(body.balance),
        currency: readString(body.currency),
        updatedAt: readTime(body.updated),
        isCreditBlocked: readBoolean(body.credit_blocked),
        ...readAvailability(body, headers),
      };
    },
  },
);

/** `GET /user/pricing` (contract §5.2). */
export const pricingOperation = operationOf<undefined, Pricing>(
  'account.pricing',
  'read',
  'GET',
  '/user/pricing',
  {
    expects: '[]',
    decode: (answer, { headers }) => ({
      prices: readArray(answer, (row) => ({
        dialCode: readString(row.dialcode),
        country: readString(row.country),
        network: readString(row.network),
        mcc: readString(row.mcc),
        mnc: readString(row.mnc),
        rate: readNumber(row.rate),
        previousRate: readAmount(row.prev_rate),
        changeType: readString(row.change_type),
        validFrom: readTime(row.rate_start_date),
        validUntil: readTime(row.rate_end_date),
      })),
      ...readAvailability(answer, headers),
    }),
  },
);

/** `GET /user/payments` (contract §5.3). */
export const paymentsOperation = operationOf<undefined, Payments>(
  'account.payments',
  'read',
  'GET',
  '/user/payments',
  {
    expects: '[]',
    decode: (answer, { headers }) => ({
      payments: readArray(answer, (row) => ({
        id: readString(row.id),
        amount: readNumber(row.amount),
        currency: readString(row.currency),
        date: readTime(row.date) ?? '',
        type: readString(row.type),
        description: readString(row.description),
        source: readString(row.source),
      })),
      ...readAvailability(answer, headers),
    }),
  },
);

function readWorkspace(row: WireRecord): Workspace {
  return {
    id: readNumber(row.id),
    name: readString(row.name),
    isMain: readBoolean(row.is_main),
    accountId: readNumber(row.account_id),
    productId: readNumber(row.product_id),
    color: readText(row.color),
  };
}

/** `GET /user/profile` (contract §5.4, §11). */
export const profileOperation = operationOf<undefined, Profile>(
  'account.profile',
  'read',
  'GET',
  '/user/profile',
  {
    decode: (answer) => {
      const body = readRecord(answer);
      const profile = readRecord(body.profile ?? body);
      const { id } = profile;
      return {
        ...profile,
        id: typeof id === 'number' ? id : readText(id),
        login: readText(profile.login),
        email: readText(profile.email),
        workspaces: readArray(profile.workspaces, readWorkspace),
      };
    },
  },
);

/** `GET /user/workspaces` (contract §5.4). */
export const workspacesOperation = operationOf<undefined, readonly Workspace[]>(
  'account.workspaces',
  'read',
  'GET',
  '/user/workspaces',
  { expects: '[]', decode: (answer) => readArray(answer, readWorkspace) },
);
