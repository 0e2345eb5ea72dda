/** How a connection fails: nobody listens, or the other side goes away. */
export type ConnectionFailure = 'refused' | 'dropped';

/** The error that `fetch` rejects with in Node where a connection fails, for calls without a socket. */
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

/** The response with a body that fails at its end as one does in Node where the connection breaks. */
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
