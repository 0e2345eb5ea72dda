import { outcomes } from '../../src/index.ts';
import type { SandboxServer } from '../../src/node.ts';

/** A sandbox or its server: a base URL and the `fetch` to call it with. */
export interface Callee {
  readonly baseUrl: string;
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
}

/** Returns a server as a callee. */
export function callServer(server: SandboxServer): Callee {
  return { baseUrl: server.url, fetch: (input, init) => fetch(input, init) };
}

/** Sends a message with an API key. */
export function sendMessage(callee: Callee, key = 'sk_prod_local'): Promise<Response> {
  return callee.fetch(`${callee.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hello', sender_id: 'MyApp' }),
  });
}

/** Reads a path of the API. */
export function readPath(callee: Callee, path: string, key = 'sk_prod_local'): Promise<Response> {
  return callee.fetch(callee.baseUrl + path, { headers: { 'X-API-Key': key } });
}

/** Resolves with the code of the error that `fetch` threw. */
export async function readFailure(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const cause = error instanceof TypeError ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : error;
}
