import { abortAfter } from '../shared/abort-after.ts';
import { signWebhook } from './sign-webhook.ts';

/** The result of an attempt to deliver a webhook. */
export interface WebhookResponse {
  /** The HTTP status of the response; null if there was none. */
  readonly statusCode: number | null;
  /** The reason of a failure; null after a success. */
  readonly error: string | null;
  /** Real milliseconds. */
  readonly durationMs: number;
}

interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly secret: string | null;
  /** Milliseconds since 1970 on the sandbox's clock, for the signature. */
  readonly now: number;
  /** Real milliseconds, because the receiver does not run on the sandbox's clock. */
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/**
 * Posts a webhook once. Only a 2xx response within the timeout is a success; redirects are not
 * followed.
 */
export async function postWebhook(request: WebhookRequest): Promise<WebhookResponse> {
  const startedAt = performance.now();
  function finish(statusCode: number | null, error: string | null): WebhookResponse {
    return { statusCode, error, durationMs: Math.round(performance.now() - startedAt) };
  }
  try {
    const response = await request.fetch(request.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': '23Telecom-Webhooks/1.0',
        ...(request.secret === null ? {} : signWebhook(request.secret, request.body, request.now)),
      },
      body: request.body,
      redirect: 'manual',
      signal: abortAfter(request.timeoutMs),
    });
    await response.body?.cancel();
    return finish(response.status, response.ok ? null : `HTTP ${response.status}`);
  } catch (error) {
    return finish(null, describeFailure(error, request.timeoutMs));
  }
}

function describeFailure(error: unknown, timeoutMs: number): string {
  // Errors of `fetch` can be of another realm, so `instanceof` does not find them.
  const { name, message = 'unknown failure', cause } = (error ?? {}) as Partial<Error>;
  if (name === 'TimeoutError') return `no response within ${timeoutMs / 1000} s`;
  const { code, message: reason } = (cause ?? {}) as { code?: string; message?: string };
  return code ?? reason ?? message;
}
