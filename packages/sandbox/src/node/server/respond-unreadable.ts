import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorBody, errorResponse } from '../../api/error-response.ts';
import { ContractError } from '../../contract/contract-error.ts';

const unreadable = new ContractError('INVALID_PARAMS', 'The request is not valid HTTP');

/** Responds to a request with an unreadable URL or body, in the shape of every other error. */
export function respondUnreadable(error: unknown): Response {
  return errorResponse(isUnreadable(error) ? unreadable : error);
}

/** Node's adapter throws `RequestError` for most unreadable requests, an invalid URL for a malformed host. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'RequestError' || ('code' in error && error.code === 'ERR_INVALID_URL');
}

/** Responds to bytes that are not HTTP. Node's parser rejects them before there is a request. */
export function watchUnreadable(http: Server): void {
  http.on('clientError', (_error: Error, socket: Duplex) => {
    const body = JSON.stringify(errorBody(unreadable.code, unreadable.message));
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
