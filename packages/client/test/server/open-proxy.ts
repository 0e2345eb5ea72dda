import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox';
import { createClient, type TelecomClient } from '../../src/index.ts';
import {
  type AuditEntry,
  createProxyHandler,
  type ProxyErrorContext,
  type ProxyHandler,
  type ProxyHandlerOptions,
} from '../../src/server/index.ts';

export const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };

/** A request as a page's client sends it, by the visitor in its header. */
export function post(
  operation: string,
  body: object,
  { visitor = 'ann', ...init }: RequestInit & { readonly visitor?: string } = {},
): Request {
  return new Request(`https://app.test/api/telecom/${operation}`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...init,
    headers: {
      'content-type': 'application/json',
      'x-visitor': visitor,
      ...(init.headers as Readonly<Record<string, string>> | undefined),
    },
  });
}

/** The visitor that `post` names. */
export function authorize(request: Request): { readonly visitor: string } {
  return { visitor: request.headers.get('x-visitor') ?? 'nobody' };
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: {
    readonly data?: unknown;
    readonly error?: Readonly<Record<string, unknown>>;
  };
}

export async function read(response: Response): Promise<Answer> {
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Answer['body'],
  };
}

export interface OpenProxy extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly client: TelecomClient;
  readonly handle: ProxyHandler;
  readonly errors: { readonly error: unknown; readonly context: ProxyErrorContext }[];
  readonly audits: AuditEntry[];
  /** Makes another handler over the same account, as a second instance of the server has. */
  readonly makeHandler: (options?: Partial<ProxyHandlerOptions>) => ProxyHandler;
  /** Makes the client of a page. */
  readonly browser: (visitor?: string, handler?: ProxyHandler) => TelecomClient;
}

/** Starts a sandbox, and makes a proxy handler for it that records errors and audits. */
export function openProxy(
  options: Partial<ProxyHandlerOptions> = {},
  sandboxOptions: SandboxOptions = {},
): OpenProxy {
  const sandbox = createSandbox({ hasHistory: false, balance: 100_000, ...sandboxOptions });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    maxRetries: 0,
  });
  const errors: OpenProxy['errors'] = [];
  const audits: AuditEntry[] = [];
  function makeHandler(more: Partial<ProxyHandlerOptions> = {}): ProxyHandler {
    return createProxyHandler({
      client,
      allow: ['sms.send', 'sms.messages.list', 'account.balance'],
      authorize,
      onError: (error, context) => errors.push({ error, context }),
      audit: (entry) => audits.push(entry),
      ...options,
      ...more,
    });
  }
  const handle = makeHandler();
  return {
    sandbox,
    client,
    handle,
    errors,
    audits,
    makeHandler,
    browser: (visitor = 'ann', handler = handle) =>
      createClient({
        proxy: 'https://app.test/api/telecom',
        headers: { 'x-visitor': visitor },
        fetch: (url, init) => handler(new Request(url, init)),
      }),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}
