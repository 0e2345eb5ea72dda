import type { Job } from '../../world/change-set.ts';
import type { Message } from '../../sms/message.ts';
import type { SandboxSnapshot, WorkspaceSnapshot } from '../../snapshot/snapshot.ts';
import type { WebhookAttempt } from '../../webhooks/webhook-log.ts';
import type { WebhookSettings } from '../../webhooks/webhook-settings.ts';
import type { GivenOptions } from './given-options.ts';

/** The format of data files; a file of another one is refused. */
export const dataFormat = 2;

/** The state of a workspace without its messages. */
export type WorkspaceHead = Omit<WorkspaceSnapshot, 'messages'>;

/** The state without what can be long: messages and jobs. */
export interface DataHead extends Omit<SandboxSnapshot, 'format' | 'workspaces' | 'timers'> {
  readonly workspaces: readonly WorkspaceHead[];
  /** The options of the last start. */
  readonly given: GivenOptions;
  readonly messageCount: number;
  readonly jobCount: number;
}

/** The fields of a message that change, with the IDs to find it. */
export type StoredChange = readonly [
  workspaceId: number,
  messageId: string,
  fields: Pick<
    Message,
    | 'status'
    | 'statusCode'
    | 'cost'
    | 'deliveredAt'
    | 'clicks'
    | 'clickedAt'
    | 'actionType'
    | 'actionAt'
  >,
];

/** A change of the state. An absent field has not changed. */
export interface Delta {
  /** Milliseconds since 1970 on the sandbox's clock. */
  readonly now: number;
  readonly counters: SandboxSnapshot['counters'];
  readonly workspaces: readonly {
    readonly id: number;
    readonly balance: number;
    readonly balanceUpdatedAt: number;
    readonly webhooks?: WebhookSettings | undefined;
  }[];
  readonly added?: readonly Message[] | undefined;
  readonly changed?: readonly StoredChange[] | undefined;
  /** New and changed messages of sandbox keys. */
  readonly tests?: readonly Message[] | undefined;
  readonly attempts?:
    readonly (readonly [workspaceId: number, attempt: WebhookAttempt])[] | undefined;
  readonly signatures?: SandboxSnapshot['usedSignatures'] | undefined;
  readonly begun?: readonly Job[] | undefined;
  readonly ended?: readonly number[] | undefined;
  /** Present in the first change after a start, when `begun` replaces all jobs. */
  readonly isStart?: true | undefined;
  readonly given?: GivenOptions | undefined;
  readonly apiKeys?: SandboxSnapshot['apiKeys'] | undefined;
  readonly faults?: SandboxSnapshot['faults'] | undefined;
  readonly requests?: SandboxSnapshot['requests'] | undefined;
}

/** The content of a line of a data file, after the first line with the format. */
export type DataLine =
  | { readonly messages: unknown }
  | { readonly jobs: readonly Job[] }
  | { readonly head: DataHead }
  | { readonly deltas: readonly Delta[] };

/** The content of a data file. */
export interface StoredData {
  readonly head: DataHead;
  /** Oldest first within each workspace. */
  readonly messages: readonly Message[];
  readonly jobs: readonly Job[];
  readonly deltas: readonly Delta[];
}
