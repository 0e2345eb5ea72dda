import { signWebhook } from './sign-webhook.ts';

/** What came of one attempt. */
export interface WebhookAnswer {
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly secret: string | null;
  /** The sandbox's time, for the signature. */
  readonly now: number;
  /** Real milliseconds: a receiver's answer is real, whatever the sandbox's clock says. */
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

/** Posts a webhook once. Only a 2xx in time is a success; redirects are not followed. */
export async function postWebhook(request: WebhookRequest): Promise<WebhookAnswer> {
  const startedAt = performance.now();
  const answer = (statusCode: number | null, error: string | null): WebhookAnswer => ({
    statusCode,
    error,
    durationMs: Math.round(performance.now() - startedAt),
  });
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
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    await response.body?.cancel();
    return answer(response.status, response.ok ? null : `answered ${response.status}`);
  } catch (error) {
    return answer(null, describeFailure(error, request.timeoutMs));
  }
}

function describeFailure(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause ? String(cause.code) : cause.message;
}
