import { isTelecomError } from '../errors/telecom-error.ts';
import { executeOperation } from '../client/execute-operation.ts';
import { createOnce } from './create-once.ts';
import { prepareCall } from './prepare-call.ts';
import type { ProxyRules } from './prepare-call.ts';
import type { InputFields, ProxyHandlerOptions } from './proxy-options.ts';
import { Refusal } from './refuse.ts';
import { toFailure } from './to-failure.ts';
import { toResponse } from './to-response.ts';

/** Answers the requests of `createClient({ proxy })`. Never throws. */
export type ProxyHandler = (request: Request) => Promise<Response>;

/**
 * Makes the handler that keeps the key off the browser: it takes the last segment of the URL's path
 * as the name of an operation, and lets through what you allow, for whom you authorize.
 *
 * @throws TypeError when `authorize` is not a function
 * @example
 * ```ts
 * export const POST = createProxyHandler({
 *   client: createClient({ apiKey }),
 *   allow: ['account.balance'],
 *   authorize: async (request) => (await readSession(request))?.isAdmin === true,
 * });
 * ```
 */
export const createProxyHandler = (options: ProxyHandlerOptions): ProxyHandler => {
  const { client, allow, authorize, limits = {}, narrow = {}, audit } = options;
  const { origins = [], maxBodyBytes = 65_536, reveal = [] } = options;
  if (typeof authorize !== 'function') throw new TypeError('authorize: give a function');
  const rules: ProxyRules = {
    allow,
    call: client[executeOperation] as ProxyRules['call'],
    authorize: authorize as ProxyRules['authorize'],
    limits,
    narrow,
    origins,
    maxBodyBytes,
    once: createOnce(),
  };

  return async (request) => {
    const startedAt = Date.now();
    const operation = new URL(request.url).pathname.split('/').pop() ?? '';
    let data: unknown;
    let error: unknown;
    let response: Response;
    try {
      const prepared = await prepareCall(rules, request, operation);
      if (prepared instanceof Response) response = prepared;
      else {
        data = await prepared();
        response = toResponse(data);
      }
    } catch (caught) {
      error = caught;
      response = toFailure(error, reveal);
    }
    const upstream = isTelecomError(error) ? error : null;
    const failure = error instanceof Refusal ? error.failure : upstream;
    try {
      await audit?.(
        {
          operation: operation.slice(0, 100),
          status: response.status,
          code: failure?.code ?? (error ? 'PROXY_FAILED' : null),
          upstreamStatus: upstream?.status ?? null,
          sent: upstream?.sent ?? null,
          summary: (data as { readonly summary?: InputFields } | null)?.summary ?? null,
          durationMs: Date.now() - startedAt,
        },
        request,
      );
    } catch (broken) {
      // What was sent was sent: the visitor must not hear of a failure and try again.
      console.error('audit failed', broken);
    }
    return response;
  };
};
