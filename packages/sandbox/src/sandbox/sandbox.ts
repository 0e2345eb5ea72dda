import type { SandboxClock } from '../clock/sandbox-clock.ts';
import type { Faults } from '../faults/fault.ts';
import type { FailureStatus } from '../lifecycle/end-message.ts';
import type { MessageQuery } from '../logs/find-messages.ts';
import type { WebhookQuery } from '../logs/find-webhook-attempts.ts';
import type { RequestEntry, RequestQuery } from '../logs/request-log.ts';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import type { SandboxMessage } from '../store/view-message.ts';
import type { WaitOptions } from '../waiting/message-wish.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';

/** The provider's API as a function from request to response, with its clock, faults and books. */
export interface Sandbox extends AsyncDisposable {
  /** The API's base URL for `fetch` below. A server has a URL of its own. */
  readonly baseUrl: string;
  /** The seed that prices, outcomes and times are drawn from. */
  readonly seed: number;
  /** Calls the API in process, without a socket. Pass it to a client as its `fetch`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly clock: SandboxClock;
  /**
   * The messages that the API sent, oldest first: of all workspaces and keys, without campaigns.
   *
   * @throws SandboxError `INVALID_OPTION` for a misspelt field of the query
   */
  messages(query?: MessageQuery): readonly SandboxMessage[];
  /**
   * Waits for a message and resolves with it; at once if it has already arrived. If several match, it
   * is the newest, or with `after` the first after that message. A client can also wait over HTTP:
   * `GET /_sandbox/messages/wait`.
   *
   * The wait ends after `timeoutMs` of real time, or when `clock.advance` has skipped as much. If only
   * its `status` is missing, a manual clock moves by itself.
   *
   * @throws SandboxError `MESSAGE_TIMEOUT`, which lists the messages that did arrive, with masked
   *   numbers and texts; `INVALID_OPTION`; `UNKNOWN_MESSAGE` if `after` is unknown; `CLOSED`
   * @example
   * ```ts
   * const { text } = await sandbox.waitForMessage({ to: '+447700900000', text: /\d{6}/ });
   * ```
   */
  waitForMessage(options?: WaitOptions): Promise<SandboxMessage>;
  /**
   * Delivers a message now, instead of at its planned time, and sends the delivery webhook.
   *
   * @throws SandboxError `UNKNOWN_MESSAGE`, or `FINAL_STATUS` if it already has its final status
   */
  deliver(messageId: string): void;
  /**
   * Ends a message now without delivery, and sends the delivery webhook. `failed` refunds its cost.
   *
   * @param status The final status. @default 'UNDELIV'
   * @throws SandboxError `UNKNOWN_MESSAGE`, `INVALID_OPTION`, or `FINAL_STATUS` if it already has its
   *   final status
   */
  fail(messageId: string, status?: FailureStatus): void;
  /**
   * Simulates a recipient who opens a link of a message: counts the click and sends the click
   * webhook. A broadcast's message with the unified ID `17` has the message ID `campaign_17`.
   *
   * @throws SandboxError `UNKNOWN_MESSAGE`
   */
  click(messageId: string, url?: string): void;
  /** The last thousand requests, oldest first. */
  requests(query?: RequestQuery): readonly RequestEntry[];
  readonly webhooks: {
    /** The attempts to deliver a webhook, oldest first. */
    log(query?: WebhookQuery): readonly WebhookAttempt[];
  };
  readonly faults: Faults;
  /**
   * Restores the initial state: messages, balance, webhooks, faults and time.
   *
   * @throws SandboxError `CLOSED`
   */
  reset(): void;
  /** The whole state as plain JSON. */
  snapshot(): SandboxSnapshot;
  /**
   * Returns to the state of a snapshot, its time included. The snapshot stays unchanged.
   *
   * @throws SandboxError `INVALID_SNAPSHOT`, `INVALID_FAULT` or `CLOSED`
   */
  restore(snapshot: SandboxSnapshot): void;
  /** Stops the clock; calls are rejected from then on. A second call does nothing. */
  close(): Promise<void>;
}

/** The part of a sandbox that control offers over HTTP. */
export type SandboxControls = Pick<
  Sandbox,
  | 'seed'
  | 'clock'
  | 'messages'
  | 'waitForMessage'
  | 'deliver'
  | 'fail'
  | 'click'
  | 'requests'
  | 'webhooks'
  | 'faults'
  | 'reset'
  | 'snapshot'
  | 'restore'
>;
