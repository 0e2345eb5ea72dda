import type { SandboxClock } from './clock/sandbox-clock.ts';
import type { MessageQuery } from './control/find-messages.ts';
import type { RequestEntry, RequestQuery } from './control/request-log.ts';
import type { WebhookQuery } from './control/webhook-query.ts';
import type { Faults } from './faults/fault.ts';
import type { ListenOptions, SandboxServer } from './listen.ts';
import type { SandboxSnapshot } from './snapshot/snapshot.ts';
import type { SandboxMessage } from './store/view-message.ts';
import type { WebhookAttempt } from './webhooks/webhook-log.ts';

/** The provider's API on your own machine. */
export interface Sandbox extends AsyncDisposable {
  /** For use with `fetch` below; a listening server has its own URL. */
  readonly baseUrl: string;
  /** What prices, outcomes and times are drawn from. */
  readonly seed: number;
  /** Answers without a socket; give it to a client as its `fetch`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** @throws SandboxError `port_in_use` or `cannot_listen` */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  readonly clock: SandboxClock;
  /** What the API sent, oldest first: of all workspaces, with sandbox keys too, without campaigns. */
  messages(query?: MessageQuery): readonly SandboxMessage[];
  /**
   * Does as if the recipient opened a link of a message, as `api_…` or `campaign_17` for the
   * broadcast's message that has the unified ID `17`: counts it and tells the click webhook.
   *
   * @throws SandboxError `unknown_message`
   */
  click(messageId: string, url?: string): void;
  /** The last thousand requests, oldest first. */
  requests(query?: RequestQuery): readonly RequestEntry[];
  readonly webhooks: {
    /** Every attempt, oldest first. */
    log(query?: WebhookQuery): readonly WebhookAttempt[];
  };
  readonly faults: Faults;
  /** Begins anew, as created: messages, balance, webhooks, faults and time. */
  reset(): void;
  /** The whole state as plain JSON. */
  snapshot(): SandboxSnapshot;
  /**
   * Goes back to a snapshot, its time included; the snapshot stays as it is.
   *
   * @throws SandboxError `invalid_snapshot`
   */
  restore(snapshot: SandboxSnapshot): void;
  /** Closes every server and stops the clock. */
  close(): Promise<void>;
}
