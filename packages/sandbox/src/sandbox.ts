import type { SandboxClock } from './clock/clock.ts';
import type { RequestEntry } from './control/request-log.ts';
import type { Faults } from './faults/fault.ts';
import type { ListenOptions, SandboxServer } from './listen.ts';
import type { SandboxSnapshot } from './snapshot/snapshot.ts';
import type { SandboxMessage } from './store/view-message.ts';
import type { WebhookAttempt } from './webhooks/webhook-log.ts';

/** The provider's API on your own machine. */
export interface Sandbox extends AsyncDisposable {
  /** For use with `fetch` below; a listening server has its own URL. */
  readonly baseUrl: string;
  /** Answers without a socket; give it to a client as its `fetch`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** @throws SandboxError `port_in_use` or `cannot_listen` */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  readonly clock: SandboxClock;
  /** What the API sent, oldest first: of all workspaces, with sandbox keys too, without campaigns. */
  messages(): readonly SandboxMessage[];
  /** The last thousand requests, oldest first. */
  requests(): readonly RequestEntry[];
  readonly webhooks: {
    /** Every attempt, oldest first. */
    log(): readonly WebhookAttempt[];
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
