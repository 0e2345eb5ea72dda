import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { readRecord, readText, recordOf } from '../codec/read.ts';
import { readWorkspaces, type Workspace } from './workspaces.ts';

/** The signed-in user. Fields that the provider adds pass through under the provider's names. */
export interface Profile {
  readonly id: number | string | null;
  readonly login: string | null;
  readonly email: string | null;
  readonly workspaces: readonly Workspace[];
  readonly [field: string]: unknown;
}

/** `telecom.account.profile`. */
export interface ProfileCall {
  /**
   * The signed-in user, with the account's workspaces.
   *
   * @example
   * ```ts
   * const { login, workspaces } = await telecom.account.profile();
   * ```
   */
  readonly profile: (input?: undefined, options?: CallOptions) => TelecomPromise<Profile>;
}

const readProfile = recordOf({
  id: (value): number | string | null => (typeof value === 'number' ? value : readText(value)),
  login: readText,
  email: readText,
  workspaces: readWorkspaces,
});

/** `GET /user/profile` (contract §5.4, §11). */
export const profileOperation = defineOperation({
  name: 'account.profile',
  method: 'GET',
  path: '/user/profile',
  input: noInput,
  response: { type: 'object', key: 'profile' },
  decode: (body): Profile => {
    const profile = readRecord(readRecord(body).profile);
    return { ...profile, ...readProfile(profile) };
  },
});
