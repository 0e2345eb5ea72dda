import { fail } from './verification-error.ts';

/**
 * Rejects a body that could not be read. It is loaded on demand, because its remedies are longer than the
 * code that reads a body.
 *
 * @param error - The reason; undefined if the body is empty.
 * @throws WebhookVerificationError always
 */
export function rejectBody(request: object, error: unknown): never {
  // Only the copy of a chunk that does not fit throws it.
  if (error instanceof RangeError) fail('BODY_TOO_LARGE', 'body: expected at most 32 kB');
  return fail('BODY_NOT_RAW', `body: expected the raw bytes: ${findRemedy(request)}`);
}

/** Says how to get the raw body. Each framework is recognised by a property that its requests have. */
function findRemedy(request: object): string {
  // Fastify
  if ('raw' in request) {
    return "in Fastify, call addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body)) in the scope of this route";
  }
  // Express
  if ('originalUrl' in request) {
    return "mount this route before express.json(), or use express.raw({ type: '*/*' }), not express.json()";
  }
  // Next, Pages Router
  if ('cookies' in request) return 'export const config = { api: { bodyParser: false } }';
  // Request of the Fetch API
  if ('bodyUsed' in request) return 'it is empty or was read before: read request.clone() instead';
  return 'it is empty, or was parsed or read before';
}
