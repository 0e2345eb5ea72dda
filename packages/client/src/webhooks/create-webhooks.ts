import type { WebhookHandler, WebhookHandlerOptions } from './handle.ts';
import { readSignedBytes } from './read-signed-bytes.ts';
import { verify } from './verify.ts';
import type { VerifiedPayload } from './verify.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** How webhooks are verified. */
export interface WebhooksOptions {
  /**
   * The signing secret of the workspace; several while you rotate it: each is accepted, the first
   * one signs.
   */
  readonly secrets: string | readonly string[];
  /**
   * How far the signed time may be from now, before or after, in milliseconds.
   *
   * @default 300_000
   */
  readonly toleranceMs?: number | undefined;
  /** Tells the time in milliseconds since 1970: replace it in tests. */
  readonly clock?: { readonly now: () => number } | undefined;
}

/** Verifies, handles and (for tests) signs the webhooks of one workspace. */
export interface Webhooks {
  /**
   * Checks the signature over the raw bytes, in constant time, and how old it is.
   *
   * @throws {@link WebhookVerificationError} that says why, and how to mend it.
   */
  readonly verify: (request: WebhookRequest) => Promise<VerifiedPayload>;
  /**
   * Makes a `Request => Response` that answers at once and then calls back. With one callback it
   * takes every request as that kind; with several, the last segment of the URL's path names it
   * (`/webhooks/delivery`).
   */
  readonly handler: (options: WebhookHandlerOptions) => WebhookHandler;
  /**
   * Makes the headers that the service would send with a body, for your own tests.
   *
   * @param options.timestamp - In unix seconds; now, unless given.
   */
  readonly sign: (
    body: string | Uint8Array,
    options?: { readonly timestamp?: number | undefined },
  ) => Promise<SignedHeaders>;
}

/** The headers of a signed webhook. */
export interface SignedHeaders extends Readonly<Record<string, string>> {
  readonly 'x-webhook-timestamp': string;
  readonly 'x-webhook-signature': string;
}

/**
 * Makes the verifier and the handlers for the webhooks of one workspace.
 *
 * @throws TypeError when a secret is empty: a variable of the environment that is not set.
 * @example
 * ```ts
 * const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET ?? '' });
 * export const POST = webhooks.handler({
 *   delivery: (event) => console.log(event.messageId, event.status),
 * });
 * ```
 */
export const createWebhooks = (options: WebhooksOptions): Webhooks => {
  const { toleranceMs = 300_000, clock = Date } = options;
  const keys = [options.secrets].flat().map((secret) => {
    if (!secret) throw new TypeError('A secret is empty');
    return crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    );
  });
  const check = (request: WebhookRequest) => verify(keys, toleranceMs, clock.now(), request);

  return {
    verify: check,
    handler: (handlerOptions) => {
      // Begun at once, so that the first event waits for nothing; who only verifies does without.
      const loading = import('./handle.ts').then(({ createHandler }) =>
        createHandler(check, handlerOptions),
      );
      return async (...request) => (await loading)(...request);
    },
    sign: async (body, { timestamp = Math.floor(clock.now() / 1000) } = {}) => {
      const [key] = keys as [Promise<CryptoKey>];
      const message = await readSignedBytes(timestamp, { body });
      const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await key, message));
      const hex = Array.from(mac, (byte) => (byte + 256).toString(16).slice(1)).join('');
      return { 'x-webhook-timestamp': `${timestamp}`, 'x-webhook-signature': `sha256=${hex}` };
    },
  };
};
