import type { CallOptions } from '../../call/options/call-options.ts';
import type { SharedStore } from '../../store/shared-store.ts';
import type { SendInput, SendRecipientResult, SendSummary } from '../send.ts';

/** The options of `sms.sendOnce`. */
export interface SendOnceOptions extends CallOptions {
  /**
   * Limit for each attempt, and for each step of the `store`, in milliseconds.
   *
   * @default the client's, 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Remembers the keys. All processes that may send with the same key must share it: see
   * `createMemoryStore`, and `openFileStore` of `@23telecom/client/node`. A client of a proxy handler needs
   * none, because the handler has one.
   */
  readonly store?: SharedStore | undefined;
  /**
   * Time to remember a key, in milliseconds; `Infinity` remembers it for ever. Afterwards, a call with the key
   * sends again. Choose more than the longest time after which a job may come back. The key of a call under
   * way is remembered for `leaseMs` or longer.
   *
   * @default 2_592_000_000 (30 days)
   */
  readonly keepMs?: number | undefined;
  /**
   * Maximum time to wait for another call with the same key, in milliseconds.
   *
   * @default 30_000
   */
  readonly waitMs?: number | undefined;
  /**
   * Time after which a call without a result counts as ended, for example because its process was killed,
   * in milliseconds. Later calls then look in the history; they never send.
   *
   * @default `totalTimeoutMs` of the call, and 30_000
   */
  readonly leaseMs?: number | undefined;
  /**
   * Maximum time to look for a message with an unknown outcome in the history, in milliseconds. The history
   * may lag behind.
   *
   * @default 60_000
   */
  readonly settleMs?: number | undefined;
}

/** The result of the one send of a key. */
export interface SendOnceResult {
  /** The result for each recipient; null if only the history proves that it was sent. */
  readonly results: readonly SendRecipientResult[] | null;
  /** The result for the whole batch; null if only the history proves that it was sent. */
  readonly summary: SendSummary | null;
  /** True if an earlier call with this key sent it; this call sent nothing. */
  readonly isRepeat: boolean;
  /**
   * False if the store failed after the send, or did not respond within `timeoutMs`. A later call with this key
   * then looks in the history: it never sends again.
   */
  readonly isRecorded: boolean;
}

/** `telecom.sms.sendOnce`. */
export interface SendOnceCall {
  /**
   * Sends to 1–100 recipients once for each key, however often and from however many processes it is called:
   * for queues that deliver a job again, and for programs that are restarted. Claims the key in `store`
   * before the request. A later call with the key returns the first result; if that is unknown, it looks in
   * the history. Needs the permissions `sms.send` and, for the history, `sms.read`.
   *
   * In a browser, without `store`, the proxy handler remembers the key for a week, for the visitor that its
   * `authorize` named: a reload, a second click and a second tab with the same key are one message with one
   * result. Keep the key beside the draft, for example in `sessionStorage`. The handler must allow `sms.send`.
   *
   * @param key - 1 to 500 characters, such as the id of an order. The store holds only its hash.
   * @throws SendOnceError `KEY_REUSED` if the key was used with another input: nothing was sent
   * @throws SendOnceError `KEY_IN_PROGRESS` if another call with the key takes longer than `waitMs`
   * @throws SendOnceError `SEND_UNCERTAIN` if nothing shows whether the message was sent; call again later to
   *   look again
   * @throws StoreError if the store fails, or does not respond within `timeoutMs`, before the request: `sent` is
   *   `no`, or `maybe` while another call with the key is under way
   * @throws TelecomError with `sent: 'no'` like `sms.send`: the key is free again
   *
   * @example
   * ```ts
   * const input = { to: ['+447911123456'], text: 'Your order has shipped', senderId: 'MyApp' };
   * const { results, isRepeat } = await telecom.sms.sendOnce('order-17-shipped', input, { store });
   * ```
   * @example
   * ```ts
   * const telecom = createClient({ proxy: '/api/telecom' });
   * await telecom.sms.sendOnce(draft.key, input); // draft.key: a crypto.randomUUID()
   * ```
   */
  readonly sendOnce: (
    key: string,
    input: SendInput,
    options?: SendOnceOptions,
  ) => Promise<SendOnceResult>;
}
