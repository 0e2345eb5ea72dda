import { copyFields } from '../call/options/copy-fields.ts';
import { checkMethods, checkOptions } from './check-options.ts';
import { checkHandlerOptions } from './check-handler-options.ts';
import { signBody, type SignedHeaders } from './sign-body.ts';
import { type VerifiedPayload, verifyWebhook } from './verify-webhook.ts';
import type { WebhookHandler, WebhookHandlerOptions } from './webhook-handler.ts';
import type { WebhookRequest } from './webhook-request.ts';
import { checkWebhooksOptions, type WebhooksOptions } from './webhooks-options.ts';

/** Verifies and handles the webhooks of one workspace, and signs some for your tests. */
export interface Webhooks {
  /**
   * Checks the signature of the raw body, in constant time, and its age. It does not check the kind of the
   * event: the signature covers neither the URL nor the kind.
   *
   * @throws {@link WebhookVerificationError} with the reason and the remedy.
   */
  readonly verify: (request: WebhookRequest) => Promise<VerifiedPayload>;
  /**
   * Makes a `Request => Response` that verifies an event, drops duplicates, and responds with 204 after the
   * event is safe: stored by your `inbox`, or handled by your callback. With one callback, every request
   * is of that kind; with several, the last segment of the URL's path names the kind
   * (`/webhooks/delivery`).
   *
   * @throws TypeError if an option is unknown or wrong, or if there is neither an inbox nor a callback.
   */
  readonly handler: (options: WebhookHandlerOptions) => WebhookHandler;
  /**
   * Makes the headers that the provider would send with a body, for your own tests.
   *
   * @param options.timestamp - In unix seconds; now by default.
   */
  readonly sign: (
    body: string | Uint8Array,
    options?: { readonly timestamp?: number | undefined },
  ) => Promise<SignedHeaders>;
}

/**
 * Makes the verifier and the handlers for the webhooks of one workspace.
 *
 * @throws TypeError if an option is unknown or wrong, or if a secret is empty, blank or surrounded by spaces
 * or line ends, for example because an environment variable is not set.
 * @example
 * ```ts
 * const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });
 * export const POST = webhooks.handler({
 *   delivery: (event) => console.log(event.messageId, event.status),
 * });
 * ```
 */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  checkWebhooksOptions(options);
  checkMethods('webhooks: clock', options.clock ?? Date, ['now']);
  function verify(request: WebhookRequest): Promise<VerifiedPayload> {
    return verifyWebhook(request, options);
  }

  return {
    verify,
    handler: (handlerOptions) => {
      checkHandlerOptions(handlerOptions);
      const copy = copyFields(handlerOptions);
      // Load it now, so that the first event need not wait.
      const loading = import('./create-handler.ts').then(({ createHandler }) =>
        createHandler(verify, copy),
      );
      // The first request rejects if the file is missing; unhandled, the failure would end a Node process.
      loading.catch(() => undefined);
      return async (...request) => (await loading)(...request);
    },
    sign: async (body, signOptions = {}) => {
      checkOptions('sign', signOptions, { timestamp: 'number above 0 or undefined' });
      return signBody(body, signOptions.timestamp, options);
    },
  };
}
