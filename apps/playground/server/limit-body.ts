import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Refuses requests with a larger body: by its Content-Length, or else as soon as too many bytes have come.
 *
 * @param description - the limit and the remedy, in a sentence for the page
 */
export function limitBody(maxBytes: number, description: string): MiddlewareHandler {
  const code = 'BODY_TOO_LARGE';
  return bodyLimit({
    maxSize: maxBytes,
    // The client of the page reads the fields of the API.
    onError: ({ json }) => json({ code, description, error_code: code, error: description }, 413),
  });
}
