import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiError, errorBody } from './api-error.ts';

const unreadable = new ApiError(400, 'INVALID_PARAMS', 'This is no HTTP request that can be read');
const failed = new ApiError(500, 'INTERNAL_ERROR', 'The sandbox itself failed');

/** Answers a request whose URL or body can't be read, in the shape of every other error. */
export function answerUnreadable(error: unknown): Response {
  const apiError = isUnreadable(error) ? unreadable : failed;
  return Response.json(errorBody(apiError), { status: apiError.status });
}

/** What reading a request throws has this name; a host that no URL can have is found out later. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'RequestError' || ('code' in error && error.code === 'ERR_INVALID_URL');
}

/** Answers what is no HTTP at all, which Node's parser refuses before there is a request. */
export function watchUnreadable(http: Server): void {
  http.on('clientError', (_error: Error, socket: Duplex) => {
    const body = JSON.stringify(errorBody(unreadable));
    socket.end(
      [
        'HTTP/1.1 400 Bad Request',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}
