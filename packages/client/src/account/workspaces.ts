import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { listOf, readBoolean, readNumber, readString, readText, recordOf } from '../codec/read.ts';

/** A workspace of the account, tied to one gateway product. */
export interface Workspace {
  readonly id: number;
  readonly name: string;
  readonly isMain: boolean;
  readonly accountId: number;
  readonly productId: number;
  /** Such as `#5298D9`; null if none is set. */
  readonly color: string | null;
}

/** `telecom.account.workspaces`. */
export interface WorkspacesCall {
  /**
   * The account's workspaces. Needs a token: API keys are refused.
   *
   * @example
   * ```ts
   * const workspaces = await telecom.account.workspaces();
   * ```
   */
  readonly workspaces: (
    input?: undefined,
    options?: CallOptions,
  ) => TelecomPromise<readonly Workspace[]>;
}

/** Reads workspaces; a profile contains them too. */
export const readWorkspaces = listOf(
  recordOf<Workspace>(
    {
      id: readNumber,
      name: readString,
      isMain: readBoolean,
      accountId: readNumber,
      productId: readNumber,
      color: readText,
    },
    { isMain: ['is_main'] },
  ),
);

/** `GET /user/workspaces` (contract §5.4). */
export const workspacesOperation = defineOperation({
  name: 'account.workspaces',
  method: 'GET',
  path: '/user/workspaces',
  input: noInput,
  response: { type: 'array' },
  decode: (body): readonly Workspace[] => readWorkspaces(body),
});
