import { apiPath } from '../contract/api-path.ts';
import { providerOrigin } from '../contract/provider-origin.ts';
import { checkObject } from '../sandbox/check-option.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { mustBe } from '../shared/check.ts';
import { isUrl } from '../shared/is-url.ts';

/**
 * The part of MSW's `http` that the handlers use. You pass it in, so that you choose the version of
 * MSW.
 */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
}

/** Options of `createMswHandlers`. */
export interface MswHandlerOptions {
  /** The base URL that your code calls. @default 'https://restlink23telecom.com/api/v1' */
  readonly baseUrl?: string | undefined;
}

const url = mustBe('a URL such as "https://sms.example/api/v1"', isUrl);

/**
 * Creates handlers for MSW 2 that redirect all calls to the API to a sandbox. Use them for code
 * whose base URL you cannot change. A call that a fault refuses or drops ends in a network error.
 *
 * @throws SandboxError `INVALID_OPTION`
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
  options: MswHandlerOptions = {},
): readonly Handler[] {
  checkObject('options', options, { baseUrl: url });
  const { baseUrl = providerOrigin + apiPath } = options;
  const from = baseUrl.replace(/\/+$/, '');
  const { origin } = new URL(from);
  async function redirect(request: Request, target: string): Promise<Response> {
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
  }
  return [
    http.all(`${from}/*`, ({ request }) =>
      redirect(request, sandbox.baseUrl + request.url.slice(from.length)),
    ),
    // This legacy path is outside `/api/v1`: contract §10.
    http.all(`${origin}/action`, ({ request }) =>
      redirect(request, new URL('/action', sandbox.baseUrl).href),
    ),
  ];
}
