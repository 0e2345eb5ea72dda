import { fetchServer } from './fetch-server.ts';
import { ServerError } from './server-error.ts';
import { serverPath } from './server-path.ts';

/** The parts of a request to the playground's server. */
export interface ServerRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

let token: Promise<string> | undefined;

/** The token that lets this page change things: another site can neither read it nor send its header. */
function readToken(): Promise<string> {
  token ??= callServer<{ token: string }>('GET', '/api/config').then(
    (config) => config.token,
    (error: unknown) => {
      token = undefined;
      throw error;
    },
  );
  return token;
}

/** Forgets the token, after the server has been started anew. */
function forgetToken(): void {
  token = undefined;
}

/**
 * Calls the playground's server and returns its JSON.
 *
 * @throws ServerError for a response that is not a success
 */
export async function callServer<Result>(
  method: string,
  path: string,
  request: ServerRequest = {},
): Promise<Result> {
  const response = await send(method, path, request);
  const result = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (response.ok) return result as Result;
  const error = new ServerError(response.status, result);
  if (error.code !== 'INVALID_TOKEN') throw error;
  forgetToken();
  const second = await send(method, path, request);
  const again = (await second.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (second.ok) return again as Result;
  throw new ServerError(second.status, again);
}

async function send(
  method: string,
  path: string,
  { body, headers, signal }: ServerRequest,
): Promise<Response> {
  return fetchServer(serverPath(path), {
    method,
    headers: {
      ...headers,
      ...(method !== 'GET' && {
        'Content-Type': 'application/json',
        'X-Playground-Token': await readToken(),
      }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}
