/** How a connection fails: the server refuses it, or drops it during the call. */
export type ConnectionFailure = 'refused' | 'dropped';

/** Creates the error that `fetch` of Node throws for such a failure, for calls without a socket. */
export function createFetchFailure(failure: ConnectionFailure): TypeError {
  const cause =
    failure === 'refused'
      ? Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:80'), {
          code: 'ECONNREFUSED',
          syscall: 'connect',
        })
      : createSocketError();
  return new TypeError('fetch failed', { cause });
}

/** Returns a response whose body fails at its end, as in Node when the connection breaks. */
export function breakBody(response: Response): Response {
  const failAtEnd = new TransformStream<Uint8Array, Uint8Array>({
    flush: () => {
      throw new TypeError('terminated', { cause: createSocketError() });
    },
  });
  const { status, headers } = response;
  return new Response(response.body?.pipeThrough(failAtEnd) ?? null, { status, headers });
}

function createSocketError(): Error {
  const error = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
  error.name = 'SocketError';
  return error;
}
