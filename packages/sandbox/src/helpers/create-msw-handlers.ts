import { apiPath } from '../api/api-path.ts';
import type { Sandbox } from '../sandbox.ts';

/** The part of MSW's `http` that is needed: MSW is passed in, so that its version is yours. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
}

/** Which calls the handlers take. */
export interface MswHandlerOptions {
  /** @default 'https://restlink23telecom.com/api/v1' */
  readonly baseUrl?: string | undefined;
}

/**
 * Handlers for MSW 2 that let a sandbox answer every call to the API, for code that can't be given
 * a base URL. A call that a fault refuses or drops is a network error.
 *
 * @example
 * ```ts
 * import { http } from 'msw';
 * import { setupServer } from 'msw/node';
 *
 * const sandbox = createSandbox({ clock: 'manual' });
 * const server = setupServer(...createMswHandlers(http, sandbox));
 * server.listen();
 * ```
 */
export function createMswHandlers<Handler>(
  http: MswHttp<Handler>,
  sandbox: Pick<Sandbox, 'baseUrl' | 'fetch'>,
  { baseUrl = `https://restlink23telecom.com${apiPath}` }: MswHandlerOptions = {},
): readonly Handler[] {
  const from = baseUrl.replace(/\/+$/, '');
  const { origin } = new URL(from);
  const answer = async (request: Request, target: string): Promise<Response> => {
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    try {
      return await sandbox.fetch(target, {
        method: request.method,
        headers: request.headers,
        signal: request.signal,
        ...(hasBody ? { body: await request.clone().arrayBuffer() } : {}),
      });
    } catch {
      return Response.error();
    }
  };
  return [
    http.all(`${from}/*`, ({ request }) =>
      answer(request, sandbox.baseUrl + request.url.slice(from.length)),
    ),
    // Contract §10 lists it beside the API's prefix.
    http.all(`${origin}/action`, ({ request }) =>
      answer(request, new URL('/action', sandbox.baseUrl).href),
    ),
  ];
}
